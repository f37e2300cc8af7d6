package io.dpuledger.analysis.rightsizing.saving;

import io.dpuledger.model.UsagePeriod;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Money of a look-back, scaled to a month of 30 days. */
public record MonthlyMoney(UsagePeriod lookBack) {
  private static final BigDecimal DAYS_A_MONTH = BigDecimal.valueOf(30);
  // Nine of ten months are within so many standard deviations.
  private static final BigDecimal NINE_IN_TEN = new BigDecimal("1.6449");

  public BigDecimal of(BigDecimal amount) {
    return amount
        .multiply(DAYS_A_MONTH)
        .divide(BigDecimal.valueOf(lookBack.days()), 6, RoundingMode.HALF_UP);
  }

  public long count(BigDecimal number) {
    return of(number).setScale(0, RoundingMode.CEILING).longValueExact();
  }

  /**
   * How far the next month may differ from this one, if sessions like these come independently of
   * each other: as many of them vary as there are in both.
   *
   * @param squares the squares of what each session brings, added up
   */
  public BigDecimal margin(BigDecimal squares) {
    BigDecimal months = DAYS_A_MONTH.divide(days(), MathContext.DECIMAL64);
    return squares
        .multiply(months)
        .multiply(months.add(BigDecimal.ONE))
        .sqrt(MathContext.DECIMAL64)
        .multiply(NINE_IN_TEN)
        .setScale(6, RoundingMode.HALF_UP);
  }

  private BigDecimal days() {
    return BigDecimal.valueOf(lookBack.days());
  }

  /** As people write it: two decimals and the currency. */
  public static String text(BigDecimal amount, String currency) {
    return amount.setScale(2, RoundingMode.HALF_UP).toPlainString() + " " + currency;
  }
}
