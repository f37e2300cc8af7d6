package io.dpuledger.analysis.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Where a month's cost will end. Each day to come is taken to cost what its weekday cost on average
 * in the last weeks; how far off that may be is drawn from the same days, with replacement, for the
 * days to come and for the averages (a seasonal mean with bootstrapped prediction intervals: R. J.
 * Hyndman and G. Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., sections 5.2 and
 * 5.5).
 *
 * @param toDate the complete days of the month so far
 * @param low nine in ten months end above
 * @param high nine in ten months end below
 */
record MonthEnd(BigDecimal toDate, BigDecimal low, BigDecimal point, BigDecimal high) {
  /** Eight of each weekday: fewer say little about how much they differ. */
  static final int WEEKS = 8;

  private static final int FUTURES = 2000;
  private static final long SEED = 20261126;
  private static final double LOW = 0.1;
  private static final double HIGH = 0.9;
  private static final int DAYS_A_WEEK = 7;
  // A mean of eight is too near to each of them; this undoes it.
  private static final double SPREAD = Math.sqrt(WEEKS / (WEEKS - 1.0));

  /**
   * @param asOf the last complete day; the last eight weeks up to it must be known
   * @param costs the cost of each day; 0 where nothing ran
   */
  static MonthEnd of(LocalDate asOf, Function<LocalDate, BigDecimal> costs) {
    BigDecimal toDate = BigDecimal.ZERO;
    for (int day = 1; day <= asOf.getDayOfMonth(); day++) {
      toDate = toDate.add(costs.apply(asOf.withDayOfMonth(day)));
    }
    int[] left = daysLeft(asOf);
    double[][] history = history(asOf, costs);
    double point = 0;
    for (int weekday = 0; weekday < DAYS_A_WEEK; weekday++) {
      point += left[weekday] * mean(history[weekday]);
    }
    double[] ends = futures(left, history);
    return new MonthEnd(
        toDate,
        toDate.add(money(Math.max(0, quantile(ends, LOW)))),
        toDate.add(money(point)),
        toDate.add(money(Math.max(point, quantile(ends, HIGH)))));
  }

  private static int[] daysLeft(LocalDate asOf) {
    int[] left = new int[DAYS_A_WEEK];
    LocalDate end = YearMonth.from(asOf).atEndOfMonth();
    for (LocalDate day = asOf.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
      left[day.getDayOfWeek().getValue() - 1]++;
    }
    return left;
  }

  private static double[][] history(LocalDate asOf, Function<LocalDate, BigDecimal> costs) {
    double[][] history = new double[DAYS_A_WEEK][WEEKS];
    Map<DayOfWeek, Integer> seen = new EnumMap<>(DayOfWeek.class);
    for (int ago = 0; ago < WEEKS * DAYS_A_WEEK; ago++) {
      LocalDate day = asOf.minusDays(ago);
      int number = seen.merge(day.getDayOfWeek(), 1, Integer::sum) - 1;
      history[day.getDayOfWeek().getValue() - 1][number] = costs.apply(day).doubleValue();
    }
    return history;
  }

  /** What the days left may cost, sorted. The same history gives the same futures. */
  private static double[] futures(int[] left, double[][] history) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] ends = new double[FUTURES];
    for (int future = 0; future < FUTURES; future++) {
      for (int weekday = 0; weekday < DAYS_A_WEEK; weekday++) {
        double[] known = history[weekday];
        double mean = mean(known);
        double misjudged = 0;
        for (int i = 0; i < WEEKS; i++) {
          misjudged += (known[random.nextInt(WEEKS)] - mean) / WEEKS;
        }
        for (int day = 0; day < left[weekday]; day++) {
          double off = known[random.nextInt(WEEKS)] - mean + misjudged;
          ends[future] += mean + SPREAD * off;
        }
      }
    }
    Arrays.sort(ends);
    return ends;
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  private static BigDecimal money(double amount) {
    return BigDecimal.valueOf(amount).setScale(6, RoundingMode.HALF_UP);
  }
}
