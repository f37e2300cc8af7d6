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

  /** Bill and people together, if each of the gaps is interrupted. */
  BigDecimal cost(GapBin bin) {
    return restartBill(bin).add(peopleCost.multiply(BigDecimal.valueOf(bin.count())));
  }

  /** What the bill shows of it. */
  BigDecimal restartBill(GapBin bin) {
    return restartMinutes.multiply(bin.restartRatePerMinute());
  }
}
