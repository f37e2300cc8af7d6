package io.dpuledger.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.forecast.MadeUpCosts.Noise;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Of the budgets whose chance of being exceeded is said to be 30 %, 30 % are. */
class BudgetChanceTest {
  private static final int HISTORIES_OF_EACH = 100;
  private static final LocalDate MONTH = LocalDate.of(2026, 10, 1);
  private static final LocalDate END = LocalDate.of(2026, 10, 31);
  private static final List<Integer> AS_OF = List.of(5, 10, 15, 20, 25);
  private static final int BUDGETS = 3;

  /** Budgets are up to 15 % below or above the month that was to be expected. */
  private static final double REACH = 0.15;

  private static final List<Said> said = new ArrayList<>();

  /** What was said of a budget that was not exceeded yet, and whether it was in the end. */
  private record Said(Noise noise, double chance, boolean isExceeded, boolean isInRange) {
    boolean isBetween(double from, double to) {
      return chance >= from && chance < to;
    }
  }

  @BeforeAll
  static void live() {
    for (Noise noise : Noise.values()) {
      for (int seed = 0; seed < HISTORIES_OF_EACH; seed++) {
        MadeUpCosts costs = new MadeUpCosts(noise, seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int day : AS_OF) {
          say(noise, costs, MONTH.withDayOfMonth(day), random);
        }
      }
    }
  }

  private static void say(Noise noise, MadeUpCosts costs, LocalDate asOf, SplittableRandom random) {
    MonthEnd forecast = MonthEnd.of(asOf, costs::cost);
    double cost = costs.cost(MONTH, END);
    double expected = costs.cost(MONTH, asOf) + costs.expected(asOf.plusDays(1), END);
    boolean isInRange =
        forecast.low().doubleValue() <= cost && cost <= forecast.high().doubleValue();
    for (int budget = 0; budget < BUDGETS; budget++) {
      double amount = expected * (1 + REACH * (2 * random.nextDouble() - 1));
      if (amount > costs.cost(MONTH, asOf)) {
        said.add(
            new Said(
                noise,
                forecast.chanceOfExceeding(BigDecimal.valueOf(amount)),
                cost > amount,
                isInRange));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0.2", "0.2, 0.4", "0.4, 0.6", "0.6, 0.8", "0.8, 1"})
  void asManyAreExceededAsWasSaid(double from, double to) {
    assertThat(shareExceeded(said, from, to)).isBetween(from, to);
  }

  @Test
  void whatIsSaidToBeAlmostCertainIs() {
    // What was never seen in eight weeks may still happen.
    assertThat(shareExceeded(said, 0, 0.05)).isLessThan(0.08);
    assertThat(shareExceeded(said, 0.95, 1)).isGreaterThan(0.95);
  }

  @ParameterizedTest
  @EnumSource(Noise.class)
  void ofEachKindOfNoise20To40PercentMeans20To40Percent(Noise noise) {
    List<Said> of = said.stream().filter(one -> one.noise() == noise).toList();

    assertThat(shareExceeded(of, 0.2, 0.4)).isBetween(0.2, 0.4);
    assertThat(of.stream().filter(Said::isInRange).count() / (double) of.size())
        .isBetween(0.75, 0.85);
  }

  private static double shareExceeded(List<Said> statements, double from, double to) {
    List<Said> between = statements.stream().filter(one -> one.isBetween(from, to)).toList();
    assertThat(between).hasSizeGreaterThan(100);
    return between.stream().filter(Said::isExceeded).count() / (double) between.size();
  }
}
