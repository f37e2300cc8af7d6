package io.dpuledger.analysis.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Where a month's cost will end. Each day to come is taken to cost what its weekday cost on average
 * in the last eight weeks (a seasonal mean: R. J. Hyndman and G. Athanasopoulos, Forecasting:
 * Principles and Practice, 3rd ed., section 5.2). How far off that may be is drawn from the same
 * weeks with replacement, whole weeks at a time, since a costly day is often followed by another (a
 * block bootstrap: H. R. Künsch, The jackknife and the bootstrap for general stationary
 * observations, Annals of Statistics 17, 1989).
 *
 * @param toDate the complete days of the month so far
 * @param point what is expected
 * @param rest what the days left may cost
 */
public record MonthEnd(BigDecimal toDate, BigDecimal point, Futures rest) {
  /** Eight of each weekday: fewer say little about how much they differ. */
  static final int WEEKS = 8;

  private static final int DAYS_A_WEEK = 7;
  private static final int FUTURES = 2000;
  private static final long SEED = 20261126;
  private static final double MICROS = 1e6;
  private static final double LOW = 0.1;
  private static final double HIGH = 0.9;

  /**
   * @param asOf the last complete day; the last eight weeks up to it must be known
   * @param costs the cost of each day; 0 where nothing ran
   */
  static MonthEnd of(LocalDate asOf, Function<LocalDate, BigDecimal> costs) {
    BigDecimal toDate = BigDecimal.ZERO;
    for (int day = 1; day <= asOf.getDayOfMonth(); day++) {
      toDate = toDate.add(costs.apply(asOf.withDayOfMonth(day)));
    }
    int left = YearMonth.from(asOf).lengthOfMonth() - asOf.getDayOfMonth();
    double[][] weeks = weeks(asOf, costs);
    double[] means = means(weeks);
    double expected = sum(means, left);
    return new MonthEnd(
        toDate, toDate.add(money(expected)), Futures.of(futures(left, weeks, means)));
  }

  /** The low end of the range that eight in ten months end in. */
  public BigDecimal low() {
    return toDate.add(money(rest.quantile(LOW)));
  }

  /** The high end. */
  public BigDecimal high() {
    return point.max(toDate.add(money(rest.quantile(HIGH))));
  }

  /** The chance that the month costs more than an amount. */
  double chanceOfExceeding(BigDecimal amount) {
    return rest.chanceAbove(amount.subtract(toDate));
  }

  /** The last weeks, each from the weekday of the first day left on. */
  private static double[][] weeks(LocalDate asOf, Function<LocalDate, BigDecimal> costs) {
    double[][] weeks = new double[WEEKS][DAYS_A_WEEK];
    LocalDate first = asOf.minusDays(WEEKS * DAYS_A_WEEK - 1L);
    for (int day = 0; day < WEEKS * DAYS_A_WEEK; day++) {
      weeks[day / DAYS_A_WEEK][day % DAYS_A_WEEK] = costs.apply(first.plusDays(day)).doubleValue();
    }
    return weeks;
  }

  private static double[] means(double[][] weeks) {
    double[] means = new double[DAYS_A_WEEK];
    for (int weekday = 0; weekday < DAYS_A_WEEK; weekday++) {
      int column = weekday;
      means[weekday] = Arrays.stream(weeks).mapToDouble(week -> week[column]).average().orElse(0);
    }
    return means;
  }

  /** What the days left may cost. The same history gives the same futures. */
  private static double[] futures(int left, double[][] weeks, double[] means) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[][] residuals = residuals(weeks, means);
    double[] ends = new double[FUTURES];
    for (int future = 0; future < FUTURES; future++) {
      double off = 0;
      for (int week = 0; week < WEEKS; week++) {
        // The means may be off by as much as those of eight other weeks.
        off += sum(residuals[random.nextInt(WEEKS)], left) / WEEKS;
      }
      for (int days = left; days > 0; days -= DAYS_A_WEEK) {
        off += sum(residuals[random.nextInt(WEEKS)], Math.min(days, DAYS_A_WEEK));
      }
      double end = sum(means, left) + off * spread(random);
      ends[future] = Math.max(0, Math.rint(end * MICROS) / MICROS);
    }
    return ends;
  }

  private static double[][] residuals(double[][] weeks, double[] means) {
    double[][] residuals = new double[WEEKS][DAYS_A_WEEK];
    for (int week = 0; week < WEEKS; week++) {
      for (int day = 0; day < DAYS_A_WEEK; day++) {
        residuals[week][day] = weeks[week][day] - means[day];
      }
    }
    return residuals;
  }

  /** A mean of eight is too near to each of them, and so few say little about how far they lie. */
  private static double spread(SplittableRandom random) {
    double chiSquare = 0;
    for (int freedom = 1; freedom < WEEKS; freedom++) {
      double normal = random.nextGaussian();
      chiSquare += normal * normal;
    }
    return Math.sqrt(WEEKS / chiSquare);
  }

  /** The days that are left, of days of a week. */
  private static double sum(double[] week, int left) {
    double sum = 0;
    for (int day = 0; day < left; day++) {
      sum += week[day % DAYS_A_WEEK];
    }
    return sum;
  }

  private static BigDecimal money(double amount) {
    return BigDecimal.valueOf(amount).setScale(6, RoundingMode.HALF_UP);
  }
}
