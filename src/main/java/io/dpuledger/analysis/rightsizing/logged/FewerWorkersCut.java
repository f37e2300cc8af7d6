package io.dpuledger.analysis.rightsizing.logged;

import io.dpuledger.analysis.rightsizing.saving.Lever;
import io.dpuledger.model.advice.SessionSetup;
import java.math.BigDecimal;

/**
 * What fewer workers take of the money of sessions that were set up alike. They cost less an hour,
 * and run longer because their work does. Changes before this one cut time in which nothing ran, so
 * the work stays as long.
 *
 * @param kept the new number of workers as a share of today's
 * @param cautious how much longer work takes, as a share of all time that is not idle for certain
 * @param expected what longer work costs at today's rate, as a share of what sessions cost
 * @param best the same at least
 */
record FewerWorkersCut(
    SessionSetup setup, BigDecimal kept, BigDecimal cautious, BigDecimal expected, BigDecimal best)
    implements Lever.Cut {
  @Override
  public BigDecimal of(Lever.Case which, Lever.Left left) {
    BigDecimal longer =
        switch (which) {
          case LOW -> left.cost().subtract(left.idle()).multiply(cautious);
          case POINT -> expectedCost();
          case HIGH -> cost().multiply(best).min(expectedCost());
        };
    return left.cost().subtract(left.cost().add(longer).multiply(kept)).max(BigDecimal.ZERO);
  }

  /** Even cautiously, no more than the ceilings of changes before it leave. */
  @Override
  public boolean isOfSameTime() {
    return true;
  }

  private BigDecimal expectedCost() {
    BigDecimal most = cost().subtract(setup.spend().idleCostLow()).multiply(cautious);
    return cost().multiply(expected).min(most);
  }

  private BigDecimal cost() {
    return setup.spend().listCost();
  }
}
