package io.dpuledger.analysis.idlewaste;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What share of the cost of unknown time is idle.
 *
 * @param deviations how far it may be off, as other days might have shown it
 */
record IdleShare(double share, Basis basis, double[] deviations) {
  private static final int MONEY = 6;

  /** Whose habits a share is, from the nearest peers to all. */
  enum Basis {
    TEAM_AND_ENDING,
    ENDING,
    ALL
  }

  /** The part of a cost. */
  BigDecimal of(BigDecimal cost) {
    return cost.multiply(BigDecimal.valueOf(share)).setScale(MONEY, RoundingMode.HALF_UP);
  }
}
