package io.dpuledger.analysis.sparkcost;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What was paid for the time of a session that was not certainly idle.
 *
 * @param jobs while a Spark job ran
 * @param statementOpen while a statement was open and no job ran
 * @param unknown the rest
 */
record PaidTime(BigDecimal jobs, BigDecimal statementOpen, BigDecimal unknown) {
  private static final int MONEY = 6;

  /**
   * By time: workers that stay cost the same whatever they do. Rounded as a whole, so that the
   * parts add up.
   */
  static PaidTime byTime(
      BigDecimal cost, BigDecimal jobs, BigDecimal statementOpen, BigDecimal unknown) {
    BigDecimal busy = jobs.add(statementOpen);
    BigDecimal all = busy.add(unknown);
    if (all.signum() <= 0) {
      return new PaidTime(BigDecimal.ZERO, BigDecimal.ZERO, cost);
    }
    BigDecimal ofJobs = share(cost, jobs, all);
    BigDecimal ofBusy = share(cost, busy, all);
    return new PaidTime(ofJobs, ofBusy.subtract(ofJobs), cost.subtract(ofBusy));
  }

  /** By what they use; never more than the cost. */
  static PaidTime byUse(BigDecimal cost, BigDecimal jobs, BigDecimal statementOpen) {
    BigDecimal ofJobs = jobs.min(cost);
    BigDecimal rest = cost.subtract(ofJobs);
    BigDecimal ofStatements = statementOpen.min(rest);
    return new PaidTime(ofJobs, ofStatements, rest.subtract(ofStatements));
  }

  /** A share of a cost, at most all of it. */
  static BigDecimal share(BigDecimal cost, BigDecimal part, BigDecimal all) {
    return part.compareTo(all) >= 0
        ? cost
        : cost.multiply(part).divide(all, MONEY, RoundingMode.HALF_UP);
  }
}
