package io.dpuledger.app.collect;

import io.dpuledger.model.target.ReadCounts;
import io.dpuledger.model.target.TargetCollection;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The final output of a collection: each target, and why it was not read, if so. */
public final class TargetTable {
  private static final String LINE = "%-12s  %-16s  %-9s  %9s  %5s  %s";

  private TargetTable() {}

  public static void print(List<TargetCollection> collections, PrintWriter out) {
    print(out, "ACCOUNT", "REGION", "OUTCOME", "SESSIONS", "PAGES", "");
    for (TargetCollection collection : collections) {
      print(
          out,
          collection.target().accountId(),
          collection.target().region(),
          collection.outcome(),
          collection.sessions(),
          collection.pages(),
          note(collection));
    }
    out.flush();
  }

  private static String note(TargetCollection collection) {
    ReadCounts counts = collection.counts();
    long throttled = counts == null ? 0 : counts.throttledCalls();
    return Stream.of(
            collection.error() == null ? "" : collection.error(),
            throttled == 0
                ? ""
                : "AWS throttled " + throttled + " calls, and the reading slowed down")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static void print(PrintWriter out, Object... cells) {
    out.println(LINE.formatted(cells).stripTrailing());
  }
}
