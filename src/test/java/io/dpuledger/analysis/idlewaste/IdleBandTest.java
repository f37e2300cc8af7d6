package io.dpuledger.analysis.idlewaste;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * The band on months whose truth is known: teams of different habits, days that differ, sessions
 * that differ, and polls that see a part of each on some of the days.
 */
class IdleBandTest {
  private static final int MONTHS = 200;

  /** A month, and what truly idled in it. */
  private record Played(IdleWasteFixture month, double idle) {
    Estimate estimate() {
      return month.total().estimate();
    }

    boolean isWithin() {
      Estimate said = estimate();
      return said.low().doubleValue() <= idle && idle <= said.high().doubleValue();
    }
  }

  @Test
  void theBandHoldsTheTruthInNineOfTenMonths() {
    for (int measuredDays : new int[] {14, 20, 30}) {
      int within = 0;
      double error = 0;
      for (long seed = 0; seed < MONTHS; seed++) {
        Played played = play(seed, measuredDays);
        within += played.isWithin() ? 1 : 0;
        error += played.estimate().point().doubleValue() / played.idle() - 1;
      }
      assertThat(within / (double) MONTHS)
          .as("%d days measured", measuredDays)
          .isBetween(0.85, 0.95);
      assertThat(error / MONTHS).as("%d days measured", measuredDays).isBetween(-0.01, 0.01);
    }
  }

  @Property(tries = 50)
  void pointAndBandNeverLeaveTheBounds(@ForAll long seed) {
    IdleWasteFixture month = play(seed, 14 + (int) Math.floorMod(seed, 17L)).month();
    assertThat(month.groups())
        .isNotEmpty()
        .allSatisfy(
            group -> {
              Estimate said = group.estimate();
              BigDecimal low = group.sum(Spending::idleCostLow);
              BigDecimal high = group.sum(Spending::idleCostHigh);
              assertThat(said.point()).isBetween(low, high);
              if (said.low() != null) {
                assertThat(said.low()).isBetween(low, said.point());
                assertThat(said.high()).isBetween(said.point(), high);
              }
            });
  }

  @Test
  void theSameMonthHasTheSameBand() {
    assertThat(play(7, 20).estimate()).isEqualTo(play(7, 20).estimate());
  }

  private static Played play(long seed, int measuredDays) {
    SplittableRandom random = new SplittableRandom(seed);
    IdleWasteFixture month = new IdleWasteFixture();
    double idle = 0;
    for (int team = 0; team < 5; team++) {
      double habit = 0.2 + 0.5 * random.nextDouble();
      double seenIdle = 0;
      double unknown = 0;
      for (int day = 0; day < 30; day++) {
        double mood = habit + 0.2 * (random.nextDouble() - 0.5);
        int sessions = 2 + random.nextInt(9);
        for (int one = 0; one < sessions; one++) {
          double hours = 1 + 5 * random.nextDouble() * random.nextDouble();
          double rest = random.nextDouble();
          double share = Math.max(0, Math.min(1, mood + 0.4 * (random.nextDouble() - 0.5)));
          boolean isMeasured = day < measuredDays;
          boolean isIdle = random.nextDouble() < share;
          idle += hours * share;
          seenIdle += isMeasured ? (hours - rest) * share : 0;
          double notSeen = isMeasured ? rest : hours;
          unknown += notSeen;
          month.unknown(day, "team " + team, "STOPPED", decimal(notSeen));
          if (isMeasured) {
            month.seen(
                day,
                "team " + team,
                "STOPPED",
                minutes(rest),
                seen(hours - rest, share, isIdle, rest));
          } else {
            month.hours(day, 0);
          }
        }
      }
      month.spent(
          "team " + team,
          "STOPPED",
          "PARTIAL",
          decimal(seenIdle + unknown).toString(),
          decimal(seenIdle).toString(),
          decimal(seenIdle + unknown).toString());
    }
    return new Played(month, idle);
  }

  private static int minutes(double rest) {
    int step = MeasuredSession.STEP_MINUTES;
    return (int) (rest * 60) / step * step;
  }

  /** At 1.00 an hour. */
  private static Measured seen(double hours, double share, boolean isIdle, double rest) {
    long millis = Math.round(hours * 3_600_000);
    long idleMillis = Math.round(millis * share);
    return new Measured(
        decimal(hours),
        decimal(hours * share),
        BigDecimal.ONE,
        isIdle ? BigDecimal.ONE : BigDecimal.ZERO,
        millis,
        idleMillis,
        1,
        isIdle ? 1 : 0,
        IdleWasteFixture.ALL_DAY,
        Math.round(rest * 3_600_000),
        1);
  }

  private static BigDecimal decimal(double amount) {
    return BigDecimal.valueOf(Math.round(amount * 1_000_000), 6);
  }
}
