package io.dpuledger.analysis.idletimeout;

import java.math.BigDecimal;

/**
 * What it costs to end a session that somebody comes back to.
 *
 * @param restartMinutes how long it takes to have a session again, at the session's own price
 * @param peopleCost what the interruption costs besides, in the session's currency
 */
public record Interruption(BigDecimal restartMinutes, BigDecimal peopleCost) {
  public Interruption {
    if (restartMinutes.signum() < 0 || peopleCost.signum() < 0) {
      throw new IllegalArgumentException(
          "interruption of %s min and %s".formatted(restartMinutes, peopleCost));
    }
  }

  /** Bill and people together. */
  BigDecimal cost(Gap gap) {
    return restartBill(gap).add(peopleCost);
  }

  /** What the bill shows of it. */
  BigDecimal restartBill(Gap gap) {
    return restartMinutes.multiply(gap.restartCostPerMinute());
  }
}
