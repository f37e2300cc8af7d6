package io.dpuledger.analysis.rightsizing.saving;

import io.dpuledger.model.UsagePeriod;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Money of a look-back, scaled to a month of 30 days. */
public record MonthlyMoney(UsagePeriod lookBack) {
  private static final BigDecimal DAYS_A_MONTH = BigDecimal.valueOf(30);
  private static final BigDecimal DAYS_A_YEAR = BigDecimal.valueOf(365);
  // Nine of ten months are within so many standard deviations.
  private static final BigDecimal NINE_IN_TEN = new BigDecimal("1.6449");

  public BigDecimal of(BigDecimal amount) {
    return amount
        .multiply(DAYS_A_MONTH)
        .divide(BigDecimal.valueOf(lookBack.days()), 6, RoundingMode.HALF_UP);
  }

  /** Money of a month, of a whole year. */
  public static BigDecimal ofAYear(BigDecimal monthly) {
    return monthly.multiply(DAYS_A_YEAR).divide(DAYS_A_MONTH, MathContext.DECIMAL64);
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
    return nineInTen(deviation(squares, months(BigDecimal.ONE)));
  }

  /** The same for as many sessions as were seen. */
  public static BigDecimal marginOfAsMany(BigDecimal squares) {
    return nineInTen(deviation(squares, BigDecimal.ONE));
  }

  /**
   * The margin of a month of all sessions, known from some of them.
   *
   * @param margin of the sum over those that were seen
   * @param all how many times as much as theirs is the cost of all
   */
  public BigDecimal marginOfAll(BigDecimal margin, BigDecimal all) {
    return deviation(margin.pow(2), months(all)).setScale(6, RoundingMode.HALF_UP);
  }

  /** What was seen is one draw, and a month as many more as it is times longer and wider. */
  private static BigDecimal deviation(BigDecimal squares, BigDecimal months) {
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

  private static BigDecimal nineInTen(BigDecimal deviation) {
    return NINE_IN_TEN.multiply(deviation).setScale(6, RoundingMode.HALF_UP);
  }

  /** How many times as much as was seen comes in a month. */
  private BigDecimal months(BigDecimal all) {
    return DAYS_A_MONTH
        .multiply(all)
        .divide(BigDecimal.valueOf(lookBack.days()), MathContext.DECIMAL64);
  }
}
