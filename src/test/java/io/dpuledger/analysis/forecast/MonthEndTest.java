package io.dpuledger.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.FleetSpec;
import io.dpuledger.simulator.fleet.SimulatedSession;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthEndTest {
  private static final int HISTORIES = 300;
  private static final LocalDate FIRST = LocalDate.of(2026, 8, 1);
  private static final LocalDate MONTH = LocalDate.of(2026, 10, 1);
  private static final int DAYS = 92;

  private static final List<double[]> histories = new ArrayList<>();

  /** Three months of made-up companies, each with a seed of its own. */
  @BeforeAll
  static void live() {
    for (int history = 0; history < HISTORIES; history++) {
      double[] costs = new double[DAYS];
      Fleet fleet =
          Fleet.generate(
              FleetSpec.demo().withSeed(history).withSessionsPerDay(20).over(FIRST, DAYS));
      for (SimulatedSession session : fleet.sessions()) {
        LocalDate day = session.createdOn().atOffset(ZoneOffset.UTC).toLocalDate();
        costs[(int) (day.toEpochDay() - FIRST.toEpochDay())] += session.dpuSeconds() / 3600 * 0.44;
      }
      histories.add(costs);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 10, 15, 20, 25})
  void fourMonthsInFiveEndWithinTheInterval(int asOfDay) {
    LocalDate asOf = MONTH.withDayOfMonth(asOfDay);
    int within = 0;
    double error = 0;
    double errorOfLastMonth = 0;
    double errorOfRunRate = 0;
    for (double[] costs : histories) {
      double end = sum(costs, MONTH, 31);
      MonthEnd forecast = MonthEnd.of(asOf, day -> BigDecimal.valueOf(costs[index(day)]));
      within += forecast.low().doubleValue() <= end && end <= forecast.high().doubleValue() ? 1 : 0;
      error += Math.abs(forecast.point().doubleValue() - end);
      errorOfLastMonth += Math.abs(sum(costs, MONTH.minusMonths(1), 30) - end);
      errorOfRunRate += Math.abs(sum(costs, MONTH, asOfDay) * 31 / asOfDay - end);
    }
    assertThat(within / (double) HISTORIES).isBetween(0.75, 0.85);
    assertThat(error).isLessThan(errorOfLastMonth).isLessThan(errorOfRunRate);
  }

  @Test
  void ofTheBudgetsSaidToBeExceededWith20To40Percent20To40PercentAre() {
    SplittableRandom random = new SplittableRandom(1);
    List<Boolean> exceeded = new ArrayList<>();
    for (int asOfDay : new int[] {5, 10, 15, 20, 25}) {
      LocalDate asOf = MONTH.withDayOfMonth(asOfDay);
      double rest =
          histories.stream()
              .mapToDouble(costs -> sum(costs, asOf.plusDays(1), 31 - asOfDay))
              .average()
              .orElseThrow();
      for (double[] costs : histories) {
        double expected = sum(costs, MONTH, asOfDay) + rest;
        double budget = expected * (0.85 + 0.3 * random.nextDouble());
        double chance =
            MonthEnd.of(asOf, day -> BigDecimal.valueOf(costs[index(day)]))
                .chanceOfExceeding(BigDecimal.valueOf(budget));
        if (chance >= 0.2 && chance < 0.4) {
          exceeded.add(sum(costs, MONTH, 31) > budget);
        }
      }
    }
    assertThat(exceeded).hasSizeGreaterThan(100);
    assertThat(exceeded.stream().filter(was -> was).count() / (double) exceeded.size())
        .isBetween(0.2, 0.4);
  }

  @Test
  void aFinishedMonthIsWhatItCost() {
    MonthEnd end = MonthEnd.of(LocalDate.of(2026, 10, 31), day -> BigDecimal.TEN);

    assertThat(end.point()).isEqualByComparingTo("310");
    assertThat(end.low()).isEqualByComparingTo("310");
    assertThat(end.high()).isEqualByComparingTo("310");
  }

  @Test
  void whereEveryWeekIsAlikeThereIsNoDoubt() {
    MonthEnd end =
        MonthEnd.of(
            LocalDate.of(2026, 10, 10),
            day -> BigDecimal.valueOf(day.getDayOfWeek().getValue() > 5 ? 1 : 10));

    // October 2026 has 22 working days and 9 of weekends.
    assertThat(end.point()).isEqualByComparingTo("229");
    assertThat(end.low()).isEqualByComparingTo("229");
    assertThat(end.high()).isEqualByComparingTo("229");
  }

  private static double sum(double[] costs, LocalDate from, int days) {
    double sum = 0;
    for (int day = 0; day < days; day++) {
      sum += costs[index(from.plusDays(day))];
    }
    return sum;
  }

  private static int index(LocalDate day) {
    return (int) (day.toEpochDay() - FIRST.toEpochDay());
  }
}
