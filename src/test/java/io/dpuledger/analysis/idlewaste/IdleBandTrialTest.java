package io.dpuledger.analysis.idlewaste;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.target.Target;
import io.dpuledger.simulator.fleet.FleetSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/**
 * Estimates and bands of simulated companies, against the truth about them. A build tries a few;
 * {@code scripts/test -Dquick -Dtest=IdleBandTrialTest -Dfleets=200} tries as many as a share
 * needs.
 */
class IdleBandTrialTest {
  private static final int FLEETS = Integer.getInteger("fleets", 4);

  /** So many show a share of 85 to 95 in 100. */
  private static final int MANY = 100;

  private static final double SESSIONS_PER_DAY = 120;
  private static final LocalDate LAST_DAY = FleetSpec.demo().lastDay();

  @Test
  void statementsAreReadByTheHourAllMonth() {
    tries("all month", (target, day) -> true);
  }

  @Test
  void statementsAreReadByTheHourOnTheLastTwentyDays() {
    tries("20 days", (target, day) -> isOfTheLast(20, day));
  }

  @Test
  void statementsOfOneAccountAreReadByTheHourOnTheLastTwentyDays() {
    String account = FleetSpec.demo().targets().get(0).accountId();
    tries(
        "20 days, one account",
        (target, day) -> target.accountId().equals(account) && isOfTheLast(20, day));
  }

  @Test
  void whoReadsByTheHourForAWeekGetsNoEstimate() {
    MeasuredFleet fleet =
        MeasuredFleet.of(1, SESSIONS_PER_DAY, (target, day) -> isOfTheLast(7, day));
    assertThat(fleet.total().estimate().basis()).isEqualTo(Estimate.TOO_FEW_DAYS);
    assertThat(fleet.total().estimate().leastMeasuredDays()).isBetween(4, 7);
  }

  private static boolean isOfTheLast(int days, LocalDate day) {
    return day.isAfter(LAST_DAY.minusDays(days));
  }

  private static void tries(String name, BiPredicate<Target, LocalDate> isPolled) {
    int within = 0;
    double errors = 0;
    double widths = 0;
    List<String> outside = new ArrayList<>();
    for (int seed = 0; seed < FLEETS; seed++) {
      MeasuredFleet fleet = MeasuredFleet.of(seed, SESSIONS_PER_DAY, isPolled);
      Estimate said = fleet.total().estimate();
      assertThat(said.point()).as("%s, %d: %s", name, seed, said).isNotNull();
      if (fleet.isWithinBand()) {
        within++;
      } else {
        outside.add(seed + ": " + said + ", truly " + fleet.truth());
      }
      errors += said.point().doubleValue() / fleet.truth() - 1;
      widths += said.high().subtract(said.low()).doubleValue() / fleet.truth();
    }
    double bias = errors / FLEETS;
    assertThat(bias).as(name).isBetween(-0.02, 0.02);
    if (FLEETS < MANY) {
      assertThat(outside).as(name).hasSizeLessThanOrEqualTo(1 + FLEETS / 4);
    } else {
      assertThat(within / (double) FLEETS).as("%s: %s", name, outside).isBetween(0.85, 0.95);
      assertThat(bias).as(name).isBetween(-0.01, 0.01);
    }
    show(
        "%s: %d of %d within; mean error %.2f %%, mean width %.2f %% of the truth"
            .formatted(name, within, FLEETS, 100 * bias, 100 * widths / FLEETS));
  }

  /** With -Dshow=true a test ends with its figures. */
  private static void show(String figures) {
    if (Boolean.getBoolean("show")) {
      throw new AssertionError(figures);
    }
  }
}
