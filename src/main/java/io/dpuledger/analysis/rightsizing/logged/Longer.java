package io.dpuledger.analysis.rightsizing.logged;

import io.dpuledger.model.advice.LoggedUse;
import io.dpuledger.model.advice.SmallerCount;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How much longer the work of a session takes in a replay, as a share of the time of its jobs.
 *
 * @param best below 0 if it takes less
 * @param jobShare the time of its jobs as a share of its own
 */
record Longer(BigDecimal listCost, BigDecimal best, BigDecimal worst, BigDecimal jobShare) {
  private static final int DIGITS = 6;

  static Longer of(LoggedUse session, SmallerCount.Range range) {
    return new Longer(
        session.listCost(),
        more(range.fastMillis(), range.observedMillis()),
        more(range.slowMillis(), range.observedMillis()),
        share(range.observedMillis(), session.millis()).min(BigDecimal.ONE));
  }

  private static BigDecimal more(long millis, long observed) {
    return observed == 0 ? BigDecimal.ZERO : share(millis - observed, observed);
  }

  private static BigDecimal share(long part, long whole) {
    return whole == 0
        ? BigDecimal.ONE
        : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
  }

  /** What the time of its jobs cost. */
  BigDecimal jobCost() {
    return listCost.multiply(jobShare);
  }

  BigDecimal bestCost() {
    return jobCost().multiply(best.max(BigDecimal.ZERO));
  }

  BigDecimal worstCost() {
    return jobCost().multiply(worst.max(BigDecimal.ZERO));
  }

  /** In the middle of both ends. */
  BigDecimal expectedCost() {
    return jobCost()
        .multiply(
            best.add(worst)
                .divide(BigDecimal.valueOf(2), MathContext.DECIMAL64)
                .max(best)
                .max(BigDecimal.ZERO));
  }
}
