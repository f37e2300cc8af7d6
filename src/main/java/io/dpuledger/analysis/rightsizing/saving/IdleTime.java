package io.dpuledger.analysis.rightsizing.saving;

import io.dpuledger.model.advice.Avoidable;
import io.dpuledger.model.advice.SessionSetup;
import java.math.BigDecimal;

/**
 * Idle time of some sessions of a setup, of which changes before may have taken some. Cautiously
 * all that they took was of this time; to be expected is their share of it; at most none was, as
 * far as can have idled.
 */
public record IdleTime(SessionSetup setup, BigDecimal low, BigDecimal point, BigDecimal high)
    implements Lever.Cut {
  /** What can be avoided in the sessions of a setup. */
  public static IdleTime of(SessionSetup setup, Avoidable avoidable) {
    return new IdleTime(setup, avoidable.low(), avoidable.point(), avoidable.high());
  }

  @Override
  public BigDecimal of(Lever.Case which, Lever.Left left) {
    BigDecimal idle = setup.spend().idleCostLow();
    BigDecimal taken = setup.spend().listCost().subtract(left.cost());
    return switch (which) {
      case LOW -> least(low.subtract(taken), left);
      case POINT ->
          least(
              idle.signum() == 0 ? point.subtract(taken) : Shares.of(point, left.idle(), idle),
              left);
      case HIGH -> least(high.min(setup.spend().idleCostHigh().subtract(taken)), left);
    };
  }

  @Override
  public boolean isOfSameTime() {
    return true;
  }

  private static BigDecimal least(BigDecimal amount, Lever.Left left) {
    return amount.min(left.cost()).max(BigDecimal.ZERO);
  }
}
