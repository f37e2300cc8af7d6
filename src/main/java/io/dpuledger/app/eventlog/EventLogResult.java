package io.dpuledger.app.eventlog;

import io.dpuledger.app.run.ExitCode;
import io.dpuledger.model.VisibleText;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was read of event logs.
 *
 * @param listed logs that were written within the look-back
 * @param read those that are new or have grown
 * @param joined logs read or joined again, by how they were joined
 * @param unjoined the same, by why they were joined to no session
 * @param problems what somebody must correct
 */
public record EventLogResult(
    int listed,
    int read,
    SortedMap<String, Integer> joined,
    SortedMap<String, Integer> unjoined,
    List<String> problems) {
  /** What a night without sources has. */
  public static final EventLogResult NOTHING =
      new EventLogResult(0, 0, new TreeMap<>(), new TreeMap<>(), List.of());

  private static final int MOST_SHOWN = 20;

  public EventLogResult {
    problems = List.copyOf(problems);
  }

  /** PARTIAL if somebody must correct something. */
  public int exitCode() {
    return problems.isEmpty() ? ExitCode.DONE : ExitCode.PARTIAL;
  }

  /** Prints what was read, and the first problems. */
  public void print(PrintWriter out) {
    if (equals(NOTHING)) {
      return;
    }
    out.println("Event logs: " + listed + " listed, " + read + " read" + counts() + ".");
    if (!problems.isEmpty()) {
      out.println();
      out.println("Problems with event logs; the ledger has all of its own figures:");
      problems.stream()
          .limit(MOST_SHOWN)
          .forEach(problem -> out.println("  " + VisibleText.of(problem)));
      if (problems.size() > MOST_SHOWN) {
        out.println("  and " + (problems.size() - MOST_SHOWN) + " more");
      }
    }
  }

  private String counts() {
    StringBuilder text = new StringBuilder();
    joined.forEach((by, count) -> text.append(", ").append(count).append(" by ").append(by));
    unjoined.forEach(
        (why, count) -> text.append(", ").append(count).append(" without a session: ").append(why));
    return text.toString();
  }

  /** For the record of the run. */
  public Map<String, Object> record() {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("listed", listed);
    entry.put("read", read);
    entry.put("joined", joined);
    entry.put("unjoined", unjoined);
    entry.put("problems", problems.size());
    return entry;
  }
}
