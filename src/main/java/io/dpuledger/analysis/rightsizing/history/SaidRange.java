package io.dpuledger.analysis.rightsizing.history;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;

/**
 * The range in which a saving was said to lie when it was first advised.
 *
 * @param low the cautious saving in 30 days
 * @param high the ceiling
 * @param lookbackDays of how many days that was said
 */
record SaidRange(BigDecimal low, BigDecimal high, int lookbackDays) {
  // Amounts were rounded to millionths.
  private static final BigDecimal ROUNDING = new BigDecimal("0.000001");

  /** Nothing of advice by an earlier version. */
  static Optional<SaidRange> of(Map<String, String> first) {
    String low = first.get(FirstDetails.SAVING_LOW);
    String high = first.get(FirstDetails.SAVING_HIGH);
    String days = first.get(FirstDetails.LOOKBACK_DAYS);
    return low == null || high == null || days == null
        ? Optional.empty()
        : Optional.of(
            new SaidRange(new BigDecimal(low), new BigDecimal(high), Integer.parseInt(days)));
  }

  /**
   * Whether a saving lies in it.
   *
   * @param volume how many times as many sessions there are now as then
   */
  boolean contains(BigDecimal saved, double volume) {
    BigDecimal times = new BigDecimal(volume, MathContext.DECIMAL64);
    return saved.compareTo(low.multiply(times).subtract(ROUNDING)) >= 0
        && saved.compareTo(high.multiply(times).add(ROUNDING)) <= 0;
  }
}
