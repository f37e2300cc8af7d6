package io.dpuledger.analysis.rightsizing.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Parts of amounts that are kept as whole millionths. */
final class Micros {
  static final BigDecimal NONE = BigDecimal.ZERO.setScale(6);

  private static final int DIGITS = 6;

  private Micros() {}

  static BigDecimal amount(long micros) {
    return BigDecimal.valueOf(micros, DIGITS);
  }

  /** An amount times part / whole, rounded down; none of nothing. */
  static BigDecimal times(long micros, long part, long whole) {
    return whole <= 0 || part <= 0
        ? NONE
        : amount(micros)
            .multiply(BigDecimal.valueOf(part))
            .divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.DOWN);
  }

  /** The same, at most all of it. */
  static BigDecimal part(long micros, long part, long whole) {
    return times(micros, Math.min(part, whole), whole);
  }
}
