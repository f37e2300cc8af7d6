package io.dpuledger.app.eventlog;

import io.dpuledger.app.run.Run;
import io.dpuledger.eventlog.file.LogFile;
import io.dpuledger.eventlog.file.LogReader;
import io.dpuledger.model.VisibleText;
import io.dpuledger.table.files.InParallel;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Whether the sources of event logs can be listed, and their newest log can be read. */
public final class EventLogsCheck {
  private record Checked(String source, int logs, @Nullable String problem) {}

  private final List<Checked> sources;
  private final boolean ofSessions;

  private EventLogsCheck(List<Checked> sources, boolean ofSessions) {
    this.sources = sources;
    this.ofSessions = ofSessions;
  }

  /** Lists each source that the configuration names, and opens its newest log. */
  public static EventLogsCheck of(Run run) {
    return new EventLogsCheck(
        InParallel.map(
            InParallel.REQUESTS, run.config().eventLogs().sources(), source -> check(run, source)),
        run.config().eventLogs().ofSessions());
  }

  private static Checked check(Run run, String source) {
    LogSources.Found found =
        LogSources.list(run.files(), List.of(source), UnaryOperator.identity());
    String problem = found.problems().stream().findFirst().orElse(null);
    return new Checked(
        source,
        found.logs().size(),
        problem == null ? unread(run, source, found.logs().values()) : problem);
  }

  /** Why the newest log cannot be read, without its path; null if it can be. */
  private static @Nullable String unread(Run run, String source, Collection<LogFile> logs) {
    Optional<LogFile> newest = logs.stream().max(Comparator.comparing(LogFile::modifiedMillis));
    try {
      if (newest.isPresent()) {
        LogReader.open(newest.orElseThrow(), run.files().hadoop());
      }
      return null;
    } catch (IOException e) {
      return "cannot read the newest log in " + source + ": " + e.getClass().getSimpleName();
    }
  }

  /** Says what was found. */
  public void print(PrintWriter out) {
    sources.forEach(one -> out.println(VisibleText.of(line(one))));
    if (ofSessions) {
      out.println("Event logs: each night also lists the places that sessions name.");
    }
  }

  private static String line(Checked one) {
    if (one.problem() != null) {
      return "event-logs.sources: "
          + one.problem()
          + ": allow s3:ListBucket, s3:GetObject and, with a KMS key, kms:Decrypt, or name another"
          + " place";
    }
    return one.logs() == 0
        ? "Event logs: none in " + one.source() + ", which is empty or does not exist."
        : "Event logs: "
            + one.logs()
            + " files or folders in "
            + one.source()
            + "; the newest can be read.";
  }

  /** Whether all can be listed and read. */
  public boolean isDone() {
    return sources.stream().allMatch(one -> one.problem() == null);
  }
}
