package io.dpuledger.analysis.idletimeout;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How an estimate becomes money again: six decimals, as in the tables. */
final class Amounts {
  static final int DECIMALS = 6;

  private Amounts() {}

  static BigDecimal of(double estimate) {
    return BigDecimal.valueOf(estimate).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
