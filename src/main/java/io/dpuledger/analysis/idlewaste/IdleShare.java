package io.dpuledger.analysis.idlewaste;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What share of the cost of unknown time is idle, and how far it may be off. */
final class IdleShare {
  private static final int MONEY = 6;

  private final double share;
  private final Basis basis;
  private final double[] deviations;

  /** Whose habits a share is, from the nearest peers to all. */
  enum Basis {
    TEAM_AND_ENDING,
    ENDING,
    ALL
  }

  /**
   * A share.
   *
   * @param deviations from the share, as each draw of other days might have shown it
   */
  IdleShare(double share, Basis basis, double... deviations) {
    this.share = share;
    this.basis = basis;
    this.deviations = deviations.clone();
  }

  Basis basis() {
    return basis;
  }

  /** The part of a cost. */
  BigDecimal of(BigDecimal cost) {
    return cost.multiply(BigDecimal.valueOf(share)).setScale(MONEY, RoundingMode.HALF_UP);
  }

  /** How far that may be off, by a draw. */
  double deviation(BigDecimal cost, int draw) {
    return cost.doubleValue() * deviations[draw];
  }
}
