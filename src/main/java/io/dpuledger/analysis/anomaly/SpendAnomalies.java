package io.dpuledger.analysis.anomaly;

import io.dpuledger.analysis.TeamDaySpend;
import io.dpuledger.analysis.TeamSpending;
import io.dpuledger.model.AnomalyPolicy;
import io.dpuledger.model.UsagePeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Judges each day by the eight weeks before it: against the median of its weekday, and by how far
 * the team's days usually are from theirs (the median absolute deviation, all weekdays together,
 * since eight days say too little). Both are of logarithms, since spend doubles rather than adds;
 * days without spend say nothing about how far the others are apart.
 */
public final class SpendAnomalies {
  private static final int WEEKS = TeamSpending.HISTORY_WEEKS;
  private static final int DAYS_A_WEEK = 7;
  private static final int HISTORY = WEEKS * DAYS_A_WEEK;
  // Of a normal distribution, so that a score counts standard deviations.
  private static final double DEVIATIONS_A_MEDIAN = 1.4826;
  // A team that does the same every day is not alarmed at a tenth more.
  private static final double LEAST_DEVIATION = 0.15;
  // Below, a fleet without waste alarms more than once a month: SpendAnomaliesTest.
  private static final double LEAST_SCORE = 3.25;
  // On both sides of a ratio, so that a day of cents is not a hundred times nothing.
  private static final double SMALL_CHANGE = 1;

  private record Series(@Nullable String team, String currency) {}

  private final double minimum;

  public SpendAnomalies(AnomalyPolicy policy) {
    this.minimum = policy.minimumCost().doubleValue();
  }

  /**
   * The anomalies of a period, those that cost most above what was expected first.
   *
   * @param spent of the period and the eight weeks before it
   * @param firstKnown the first day of which anything is known
   */
  public List<SpendAnomaly> of(
      Collection<TeamDaySpend> spent, UsagePeriod judged, LocalDate firstKnown) {
    Map<Series, Map<LocalDate, BigDecimal>> series = new LinkedHashMap<>();
    for (TeamDaySpend one : spent) {
      series
          .computeIfAbsent(
              new Series(one.team(), one.billingCurrency()), fresh -> new LinkedHashMap<>())
          .merge(one.day(), one.listCost(), BigDecimal::add);
    }
    LocalDate first = firstKnown.plusDays(HISTORY);
    List<SpendAnomaly> anomalies = new ArrayList<>();
    series.forEach(
        (of, costs) -> {
          for (LocalDate day = judged.firstDay();
              !day.isAfter(judged.lastDay());
              day = day.plusDays(1)) {
            if (!day.isBefore(first)) {
              judge(of, costs, day, anomalies);
            }
          }
        });
    anomalies.sort(
        Comparator.comparing(SpendAnomaly::excess)
            .reversed()
            .thenComparing(SpendAnomaly::day)
            .thenComparing(SpendAnomaly::team, Comparator.nullsLast(Comparator.naturalOrder())));
    return anomalies;
  }

  private void judge(
      Series series,
      Map<LocalDate, BigDecimal> costs,
      LocalDate day,
      List<SpendAnomaly> anomalies) {
    double cost = cost(costs, day);
    if (cost < minimum) {
      return;
    }
    double[] medians = new double[DAYS_A_WEEK];
    for (int ago = 1; ago <= DAYS_A_WEEK; ago++) {
      medians[ago - 1] = weekdayMedian(costs, day, ago);
    }
    double[] distances =
        IntStream.rangeClosed(1, HISTORY)
            .filter(ago -> costs.containsKey(day.minusDays(ago)))
            .mapToDouble(
                ago -> ratio(cost(costs, day.minusDays(ago)), medians[(ago - 1) % DAYS_A_WEEK]))
            .map(Math::abs)
            .toArray();
    double expected = medians[DAYS_A_WEEK - 1];
    double deviation = Math.max(LEAST_DEVIATION, DEVIATIONS_A_MEDIAN * median(distances));
    double score = ratio(cost, expected) / deviation;
    if (score >= LEAST_SCORE && cost - expected >= minimum) {
      anomalies.add(
          new SpendAnomaly(
              day,
              series.team(),
              series.currency(),
              costs.getOrDefault(day, BigDecimal.ZERO),
              BigDecimal.valueOf(expected).setScale(6, RoundingMode.HALF_UP),
              score,
              true));
    }
  }

  private static double ratio(double cost, double expected) {
    return Math.log((cost + SMALL_CHANGE) / (expected + SMALL_CHANGE));
  }

  /** Of the eight days that were a number of days, and up to seven weeks more, before a day. */
  private static double weekdayMedian(Map<LocalDate, BigDecimal> costs, LocalDate day, int ago) {
    double[] same = new double[WEEKS];
    for (int week = 0; week < WEEKS; week++) {
      same[week] = cost(costs, day.minusDays(ago + (long) week * DAYS_A_WEEK));
    }
    return median(same);
  }

  private static double cost(Map<LocalDate, BigDecimal> costs, LocalDate day) {
    return costs.getOrDefault(day, BigDecimal.ZERO).doubleValue();
  }

  private static double median(double[] values) {
    if (values.length == 0) {
      return 0;
    }
    Arrays.sort(values);
    return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
  }
}
