package io.dpuledger.app;

import io.dpuledger.analysis.idletimeout.CurvePolicy;
import io.dpuledger.analysis.idletimeout.Interruption;
import io.dpuledger.analysis.timeoutcurve.GapProfile;
import io.dpuledger.analysis.timeoutcurve.IdleTimeoutCurveTable;
import io.dpuledger.analysis.timeoutcurve.Pauses;
import io.dpuledger.analysis.timeoutcurve.TimeoutCurves;
import io.dpuledger.model.RightsizingPolicy;
import io.dpuledger.model.SessionProfile.TimeoutGroup;
import io.dpuledger.model.TimeoutEvidence;
import io.dpuledger.table.RowScan;
import io.dpuledger.table.TableStore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Has Spark add up the pauses of the look-back, and works out what each idle timeout would cost.
 */
final class TimeoutCurveStep {
  private static final int DIGITS = 6;

  private final Run run;
  private final TableStore store;

  TimeoutCurveStep(Run run, TableStore store) {
    this.run = run;
    this.store = store;
  }

  /** Stages the curves; gives what they say to those who recommend. */
  Map<TimeoutGroup, TimeoutEvidence> stage(LookBack lookBack) {
    RightsizingPolicy policy = run.config().rightsizing();
    List<Pauses> pauses =
        GapProfile.pauses(
            RowScan.of(lookBack.facts(), GapProfile.of(run.config().idle(), lookBack.period())));
    Interruption price = new Interruption(minutes(policy.restart()), policy.peopleCost());
    TimeoutCurves curves =
        new TimeoutCurves(price, CurvePolicy.of(policy.timeoutMinutes()), pauses);
    store.stageRows(
        run.id(), IdleTimeoutCurveTable.SCHEMA, lookBack.asOf().toString(), curves.rows());
    return curves.evidence();
  }

  private static BigDecimal minutes(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis())
        .divide(BigDecimal.valueOf(60_000), DIGITS, RoundingMode.HALF_UP);
  }
}
