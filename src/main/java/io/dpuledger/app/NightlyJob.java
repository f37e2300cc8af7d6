package io.dpuledger.app;

import io.dpuledger.collect.SessionSource;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.hadoop.fs.Path;

/** The night, top to bottom: collect what AWS says, analyze all that was ever seen, report. */
final class NightlyJob {
  private final Run run;
  private final SessionSource sessions;

  NightlyJob(Run run, SessionSource sessions) {
    this.run = run;
    this.sessions = sessions;
  }

  /** What became of the night: what was collected, and the page to open. */
  record Outcome(CollectStage.Result collected, Path report) {
    int exitCode() {
      return CollectCommand.exitCode(collected.collections());
    }

    /** The closing words of the night. */
    void print(PrintWriter out) {
      TargetTable.print(collected.collections(), out);
      LiveTable.print(collected.live(), out);
      out.println("Report: " + report);
      out.flush();
    }
  }

  Outcome run(Optional<LocalDate> asOf) {
    return RunFile.of(run, "nightly")
        .record(
            Outcome::exitCode,
            record -> {
              run.checkLake();
              try (SparkSessions spark = SparkSessions.opening("nightly")) {
                CollectStage.Result collected =
                    new CollectStage(run, sessions, Optional.empty()).collect();
                record.collected(collected.collections());
                Ledger ledger = new Ledger(spark.session(), run);
                LocalDate analyzed =
                    new AnalyzeStage(run, ledger, record).analyze(asOf, false).asOf();
                return new Outcome(collected, new ReportStage(run, ledger).write(analyzed));
              }
            });
  }
}
