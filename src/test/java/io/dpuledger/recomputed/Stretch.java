package io.dpuledger.recomputed;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Some time, over which a figure is spread evenly. */
record Stretch(long from, long to) {
  /** How much of the figure has come up to a moment, rounded; of no time at all nothing has. */
  BigDecimal share(BigDecimal figure, long moment, int digits) {
    long passed = Math.min(moment, to) - from;
    if (passed <= 0) {
      return BigDecimal.ZERO;
    }
    return figure
        .multiply(BigDecimal.valueOf(passed))
        .divide(BigDecimal.valueOf(to - from), digits, RoundingMode.HALF_UP);
  }
}
