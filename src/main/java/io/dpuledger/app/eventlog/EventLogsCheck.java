package io.dpuledger.app.eventlog;

import io.dpuledger.app.run.Run;
import io.dpuledger.table.files.InParallel;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.UnaryOperator;

/** Whether the sources of event logs can be listed. */
public final class EventLogsCheck {
  private record Checked(String source, LogSources.Found found) {}

  private final List<Checked> sources;

  private EventLogsCheck(List<Checked> sources) {
    this.sources = sources;
  }

  /** Lists each source that the configuration names. */
  public static EventLogsCheck of(Run run) {
    return new EventLogsCheck(
        InParallel.map(
            InParallel.REQUESTS,
            run.config().eventLogs().sources(),
            source ->
                new Checked(
                    source,
                    LogSources.list(run.files(), List.of(source), UnaryOperator.identity()))));
  }

  /** Says what was found. */
  public void print(PrintWriter out) {
    for (Checked one : sources) {
      int logs = one.found().logs().size();
      if (!one.found().problems().isEmpty()) {
        out.println(
            "event-logs.sources: "
                + one.found().problems().get(0)
                + ": allow s3:ListBucket and s3:GetObject, or name another place");
      } else if (logs == 0) {
        out.println("Event logs: none in " + one.source() + " yet.");
      } else {
        out.println("Event logs: " + logs + " files or folders in " + one.source() + ".");
      }
    }
  }

  /** Whether all can be listed. */
  public boolean isDone() {
    return sources.stream().allMatch(one -> one.found().problems().isEmpty());
  }
}
