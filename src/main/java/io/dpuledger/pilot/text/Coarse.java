package io.dpuledger.pilot.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers with two digits that count, so that none identifies a session or an amount. */
public final class Coarse {
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

  private Coarse() {}

  public static String of(BigDecimal number) {
    return number.signum() == 0
        ? "0"
        : number.round(TWO_DIGITS).stripTrailingZeros().toPlainString();
  }
}
