package io.dpuledger.report.aggregate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Amounts as whole millionths, which add up to the last digit and make no object of every row. They
 * are as long as our decimals: what is longer is a fault, not a rounded figure.
 */
public final class Millionths {
  public static final long ONE = 1_000_000;

  private static final int SCALE = 6;
  private static final long LIMIT = 1_000_000_000_000_000_000L;

  private Millionths() {}

  /** Null where a number is not known, or is not a number. */
  public static @Nullable Long of(@Nullable Object number) {
    if (number == null || (number instanceof Double real && !Double.isFinite(real))) {
      return null;
    }
    BigDecimal amount =
        number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    long millionths = amount.setScale(SCALE, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    if (Math.abs(millionths) >= LIMIT) {
      throw new ArithmeticException(number + " is too large for a decimal(18,6)");
    }
    return millionths;
  }

  public static BigDecimal decimal(long millionths) {
    return BigDecimal.valueOf(millionths, SCALE);
  }
}
