package io.dpuledger.analysis.rightsizing.saving;

import java.math.BigDecimal;
import java.math.MathContext;

/** Parts of amounts. */
public final class Shares {
  private Shares() {}

  /** An amount times part / whole; 0 of nothing. */
  public static BigDecimal of(BigDecimal amount, BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? BigDecimal.ZERO
        : amount.multiply(part).divide(whole, MathContext.DECIMAL64);
  }

  public static BigDecimal of(double share) {
    return BigDecimal.valueOf(share).max(BigDecimal.ZERO).min(BigDecimal.ONE);
  }
}
