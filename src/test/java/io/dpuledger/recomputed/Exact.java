package io.dpuledger.recomputed;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;

/** The digits of our columns, and quotients that keep more digits than any of them can tell. */
final class Exact {
  private static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_UP);
  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

  private Exact() {}

  static BigDecimal quotient(BigDecimal number, BigDecimal by) {
    return number.divide(by, DIGITS);
  }

  /** Unit-seconds as unit-hours. */
  static BigDecimal hours(BigDecimal unitSeconds) {
    return units(quotient(unitSeconds, SECONDS_PER_HOUR));
  }

  static BigDecimal seconds(BigDecimal exact) {
    return exact.setScale(3, RoundingMode.HALF_UP);
  }

  static BigDecimal units(BigDecimal exact) {
    return exact.setScale(6, RoundingMode.HALF_UP);
  }

  static BigDecimal money(BigDecimal exact) {
    return exact.setScale(6, RoundingMode.HALF_UP);
  }

  static BigDecimal seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), 3);
  }

  static long millis(BigDecimal seconds) {
    return seconds.movePointRight(3).longValueExact();
  }

  static boolean isPositive(BigDecimal number) {
    return number != null && number.signum() > 0;
  }
}
