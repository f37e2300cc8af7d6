package io.dpuledger.analysis.timeoutcurve;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.analysis.Answers;
import io.dpuledger.analysis.Night;
import io.dpuledger.analysis.Scans;
import io.dpuledger.analysis.idletimeout.CurvePolicy;
import io.dpuledger.analysis.idletimeout.Interruption;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile.TimeoutGroup;
import io.dpuledger.model.advice.TimeoutEvidence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Adds up the pauses of the look-back, and works out what each idle timeout would cost. */
public final class IdleTimeoutCurveAnalysis implements Analysis {
  private static final int DIGITS = 6;

  private @Nullable Supplier<HashMap<GapGroup, GapSums>> gaps;
  private @Nullable Map<TimeoutGroup, TimeoutEvidence> evidence;

  @Override
  public List<Output> outputs() {
    return List.of(new Output(IdleTimeoutCurveTable.SCHEMA, Days.AS_OF));
  }

  @Override
  public void ask(Night night, Scans scans) {
    String firstDay = night.lookBack().firstDay().toString();
    gaps =
        scans.ask(
            SessionFactTable.SCHEMA,
            created -> night.mayReach(created, firstDay),
            GapProfile.of(night.settings().idle(), night.lookBack()));
  }

  @Override
  public void answer(Night night, Answers answers) {
    RightsizingPolicy policy = night.settings().rightsizing();
    Interruption price = new Interruption(minutes(policy.restart()), policy.peopleCost());
    TimeoutCurves curves =
        new TimeoutCurves(
            price,
            CurvePolicy.of(policy.timeoutMinutes()),
            GapProfile.pauses(Objects.requireNonNull(gaps).get()));
    evidence = curves.evidence();
    answers.rows(IdleTimeoutCurveTable.TABLE, curves.points());
  }

  /** What pauses say of the idle timeouts of groups, for the answers that come after it. */
  public Map<TimeoutGroup, TimeoutEvidence> evidence() {
    return Objects.requireNonNull(evidence, "idle_timeout_curve has not answered yet");
  }

  private static BigDecimal minutes(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis())
        .divide(BigDecimal.valueOf(60_000), DIGITS, RoundingMode.HALF_UP);
  }
}
