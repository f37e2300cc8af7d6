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
    return NINE_IN_TEN
        .multiply(deviation(squares, BigDecimal.ONE))
        .setScale(6, RoundingMode.HALF_UP);
  }

  /** The same for as many sessions as were seen. */
  public static BigDecimal marginOfAsMany(BigDecimal squares) {
    return squares
        .multiply(BigDecimal.valueOf(2))
        .sqrt(MathContext.DECIMAL64)
        .multiply(NINE_IN_TEN)
        .setScale(6, RoundingMode.HALF_UP);
  }

  /**
   * The margin of a month of all sessions, known from some of them.
   *
   * @param margin of the sum over those that were seen
   * @param all how many times as much as theirs is the cost of all
   */
  public BigDecimal marginOfAll(BigDecimal margin, BigDecimal all) {
    return deviation(margin.pow(2), all).setScale(6, RoundingMode.HALF_UP);
  }

  /** What was seen is one draw, and a month as many more as it is times longer and wider. */
  private BigDecimal deviation(BigDecimal squares, BigDecimal all) {
    BigDecimal months = DAYS_A_MONTH.multiply(all).divide(days(), MathContext.DECIMAL64);
    return squares
        .multiply(months)
        .multiply(months.add(BigDecimal.ONE))
        .sqrt(MathContext.DECIMAL64);
  }

  /** The margin of a sum of two amounts that vary independently. */
  public static BigDecimal together(BigDecimal one, BigDecimal other) {
    return one.pow(2)
        .add(other.pow(2))
        .sqrt(MathContext.DECIMAL64)
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
