package io.dpuledger.app;

import io.dpuledger.collect.SessionSource;
import io.dpuledger.model.TargetCollection;
import java.time.LocalDate;
import java.util.List;
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

  /** What became of the night: the state of each target, and the page to open. */
  record Outcome(List<TargetCollection> collections, Path report) {
    int exitCode() {
      return CollectCommand.exitCode(collections);
    }
  }

  Outcome run(Optional<LocalDate> asOf) {
    return RunFile.of(run, "nightly")
        .record(
            Outcome::exitCode,
            record -> {
              run.checkLake();
              try (SparkSessions spark = SparkSessions.opening("nightly")) {
                List<TargetCollection> collections = new CollectStage(run, sessions).collect();
                record.collected(collections);
                Ledger ledger = new Ledger(spark.session(), run);
                LocalDate analyzed = new AnalyzeStage(run, ledger, record).analyze(asOf);
                return new Outcome(collections, new ReportStage(run, ledger).write(analyzed));
              }
            });
  }
}
