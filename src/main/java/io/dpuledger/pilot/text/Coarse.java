package io.dpuledger.pilot.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers with two digits that count, so that none identifies a session or an amount. */
public final class Coarse {
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

  private static final int MOST_DIGITS = 18;

  private Coarse() {}

  public static String of(BigDecimal number) {
    if (!isUsual(number)) {
      return "out of range";
    }
    return number.signum() == 0
        ? "0"
        : number.round(TWO_DIGITS).stripTrailingZeros().toPlainString();
  }

  /** The number in a value; null if it is none, or is too large or too small to be one of AWS. */
  public static @Nullable BigDecimal number(JsonNode value) {
    if (!value.isNumber() || Double.isInfinite(value.doubleValue())) {
      return null;
    }
    BigDecimal number = value.decimalValue();
    return isUsual(number) ? number : null;
  }

  /**
   * Whether a number has at most 18 digits on either side; larger ones take forever to work with.
   */
  public static boolean isUsual(BigDecimal number) {
    return Math.abs((long) number.precision() - number.scale()) <= MOST_DIGITS
        && Math.abs((long) number.scale()) <= MOST_DIGITS;
  }
}
