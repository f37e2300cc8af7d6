package io.dpuledger.app.command;

import io.dpuledger.analysis.sql.AnalysisFault;
import io.dpuledger.analysis.sql.AnalysisParameters;
import io.dpuledger.analysis.sql.Checked;
import io.dpuledger.analysis.sql.SqlAnalysis;
import io.dpuledger.app.night.AnalystSession;
import io.dpuledger.app.night.AnswerStep;
import io.dpuledger.app.run.Run;
import io.dpuledger.app.run.SparkSessions;
import io.dpuledger.config.ConfigException;
import io.dpuledger.model.UsagePeriod;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Runs the analysts' own analyses on empty tables, which needs no lake and finds most errors. */
final class AnalysesCheck {
  private final Run run;

  AnalysesCheck(Run run) {
    this.run = run;
  }

  /**
   * How many are valid. Spark is started only if there are any.
   *
   * @throws ConfigException with all problems
   */
  int check() {
    Checked<SqlAnalysis> found = AnswerStep.find(run);
    Checked<?> checked = found.sound().isEmpty() ? found : ask(found);
    if (!checked.faults().isEmpty()) {
      throw new ConfigException(checked.faults().stream().map(AnalysisFault::toString).toList());
    }
    return checked.sound().size();
  }

  private Checked<?> ask(Checked<SqlAnalysis> found) {
    LocalDate today = run.startedAt().atOffset(ZoneOffset.UTC).toLocalDate();
    UsagePeriod period = UsagePeriod.endingOn(today, run.config().report().periodDays());
    try (SparkSessions spark = SparkSessions.opening("validate")) {
      return found.then(
          AnalystSession.isolatedFrom(spark.session(), AnalysisParameters.of(today, period))
              ::askOfNothing);
    }
  }
}
