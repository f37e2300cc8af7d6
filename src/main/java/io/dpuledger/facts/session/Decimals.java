package io.dpuledger.facts.session;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decimal arithmetic as the tables have always used it: half up, at fixed scales. */
public final class Decimals {
  public static final int SECONDS = 3;
  public static final int UNITS = 6;
  public static final int MONEY = 6;
  public static final int SHARE = 12;

  /** The digits of a quotient before it is rounded for its column. */
  public static final int QUOTIENT = 15;

  /** Whole numbers of up to 15 digits, and their tenths to millionths, are exact as written. */
  private static final long DIGITS_OF_A_DOUBLE = 1_000_000_000_000_000L;

  private static final double[] POWERS_OF_TEN = {1, 10, 100, 1e3, 1e4, 1e5, 1e6};

  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

  private Decimals() {}

  /** A number from AWS, with the digits it is written with. */
  static BigDecimal of(double number, int scale) {
    double unit = POWERS_OF_TEN[scale];
    long digits = Math.round(number * unit);
    // Then it is written with no more digits than these; text would take far longer.
    if (Math.abs(digits) < DIGITS_OF_A_DOUBLE && digits / unit == number) {
      return BigDecimal.valueOf(digits, scale);
    }
    return rounded(BigDecimal.valueOf(number), scale);
  }

  public static BigDecimal rounded(BigDecimal number, int scale) {
    return number.setScale(scale, RoundingMode.HALF_UP);
  }

  public static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor, int scale) {
    return dividend.divide(divisor, scale, RoundingMode.HALF_UP);
  }

  /** Milliseconds as seconds. */
  public static BigDecimal seconds(long millis) {
    return BigDecimal.valueOf(millis, SECONDS);
  }

  /** Unit-seconds as unit-hours, to the micro-hour. */
  public static BigDecimal hours(BigDecimal unitSeconds) {
    return rounded(quotient(unitSeconds, SECONDS_PER_HOUR, QUOTIENT), UNITS);
  }

  /** Money for unit-hours, or a share of money, to the micro-unit of currency. */
  public static BigDecimal cost(BigDecimal unitHours, BigDecimal price) {
    return rounded(unitHours.multiply(price), MONEY);
  }

  /** The same; null if either is unknown. */
  public static @Nullable BigDecimal costOrNull(
      @Nullable BigDecimal unitHours, @Nullable BigDecimal price) {
    return unitHours == null || price == null ? null : cost(unitHours, price);
  }

  public static boolean isPositive(@Nullable BigDecimal number) {
    return number != null && number.signum() > 0;
  }

  /** A sum; null if one of its parts is unknown. */
  public static <T> @Nullable BigDecimal sumOrNull(
      Collection<T> rows, Function<? super T, @Nullable BigDecimal> part) {
    BigDecimal sum = BigDecimal.ZERO;
    for (T row : rows) {
      BigDecimal one = part.apply(row);
      if (one == null) {
        return null;
      }
      sum = sum.add(one);
    }
    return sum;
  }
}
