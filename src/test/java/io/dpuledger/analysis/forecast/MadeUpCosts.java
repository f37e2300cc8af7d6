package io.dpuledger.analysis.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * What a company spends a day, made up: a week with quiet weekends, and noise of one of three
 * kinds. The cost that was to be expected of a day is known.
 */
final class MadeUpCosts {
  static final LocalDate FIRST = LocalDate.of(2026, 8, 1);
  static final int DAYS = 92;

  private static final double[] WEEK = {1, 1.15, 1.1, 1.05, 0.85, 0.15, 0.1};

  /** How days differ. */
  enum Noise {
    /** Each by itself. */
    DAY_BY_DAY(0.3, 0, 0),
    /** A costly day is followed by costly ones. */
    WITH_MEMORY(0.3, 0.5, 0),
    /** Now and then something runs on for one to three days. */
    IN_BURSTS(0.25, 0, 0.05);

    private final double spread;
    private final double memory;
    private final double burstsADay;

    Noise(double spread, double memory, double burstsADay) {
      this.spread = spread;
      this.memory = memory;
      this.burstsADay = burstsADay;
    }
  }

  private final double[] costs = new double[DAYS];
  private final double[] expected = new double[DAYS];

  MadeUpCosts(Noise noise, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double size = 500 * Math.exp(0.5 * random.nextGaussian());
    double mood = random.nextGaussian();
    for (int day = 0; day < DAYS; day++) {
      double usual = size * WEEK[FIRST.plusDays(day).getDayOfWeek().getValue() - 1];
      double fresh = random.nextGaussian();
      mood = noise.memory * mood + Math.sqrt(1 - noise.memory * noise.memory) * fresh;
      costs[day] += usual * Math.exp(noise.spread * mood);
      // The mean of a lognormal amount, and bursts of two days that cost as much as a day.
      expected[day] =
          usual * Math.exp(noise.spread * noise.spread / 2) + noise.burstsADay * 2 * size;
      if (noise.burstsADay > 0 && random.nextDouble() < noise.burstsADay) {
        int end = Math.min(DAYS, day + 1 + random.nextInt(3));
        for (int of = day; of < end; of++) {
          costs[of] += size * (0.5 + random.nextDouble());
        }
      }
    }
  }

  /** What a day cost. */
  BigDecimal cost(LocalDate day) {
    return BigDecimal.valueOf(costs[index(day)]).setScale(6, RoundingMode.HALF_UP);
  }

  /** What the days up to the end cost. */
  double cost(LocalDate from, LocalDate to) {
    return sum(costs, from, to);
  }

  /** What they were to cost. */
  double expected(LocalDate from, LocalDate to) {
    return sum(expected, from, to);
  }

  private static double sum(double[] days, LocalDate from, LocalDate to) {
    double sum = 0;
    for (int day = index(from); day <= index(to); day++) {
      sum += days[day];
    }
    return sum;
  }

  private static int index(LocalDate day) {
    return (int) (day.toEpochDay() - FIRST.toEpochDay());
  }
}
