package io.dpuledger.simulator.fleet;

import io.dpuledger.model.target.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The parameters of a simulated fleet: equal specs give equal fleets. {@code sessionsPerDay} is the
 * mean of the entire fleet on a weekday, including follow-up sessions; weekends are quieter. Ended
 * sessions stay listed for {@code retentionDays}.
 */
public record FleetSpec(
    long seed,
    LocalDate firstDay,
    int days,
    List<Target> targets,
    double sessionsPerDay,
    int retentionDays) {
  private static final LocalDate DEMO_LAST_DAY = LocalDate.of(2026, 11, 21);
  private static final int DEMO_DAYS = 60;

  /** The first account has a leading zero on purpose: account ids are not numbers. */
  private static final List<Target> DEMO_TARGETS =
      List.of(
          new Target("012345678901", "us-east-1"),
          new Target("012345678901", "eu-west-1"),
          new Target("222233334444", "eu-west-1"));

  public FleetSpec {
    Objects.requireNonNull(firstDay, "firstDay is null");
    targets = List.copyOf(targets);
    require(!targets.isEmpty(), "a fleet needs at least one target");
    require(days > 0, "a fleet needs at least one day, not " + days);
    require(sessionsPerDay >= 0, "sessions a day must not be negative: " + sessionsPerDay);
    require(retentionDays > 0, "retention must be at least one day, not " + retentionDays);
  }

  /** Three targets, 60 days up to 2026-11-21, about 120 sessions on a weekday. */
  public static FleetSpec demo() {
    return new FleetSpec(
        20261122L, DEMO_LAST_DAY.minusDays(DEMO_DAYS - 1L), DEMO_DAYS, DEMO_TARGETS, 120, 30);
  }

  public FleetSpec withSeed(long newSeed) {
    return new FleetSpec(newSeed, firstDay, days, targets, sessionsPerDay, retentionDays);
  }

  public FleetSpec withSessionsPerDay(double newSessionsPerDay) {
    return new FleetSpec(seed, firstDay, days, targets, newSessionsPerDay, retentionDays);
  }

  public FleetSpec withTargets(List<Target> newTargets) {
    return new FleetSpec(seed, firstDay, days, newTargets, sessionsPerDay, retentionDays);
  }

  public FleetSpec withRetentionDays(int newRetentionDays) {
    return new FleetSpec(seed, firstDay, days, targets, sessionsPerDay, newRetentionDays);
  }

  /** The same fleet on other days. */
  public FleetSpec over(LocalDate newFirstDay, int newDays) {
    return new FleetSpec(seed, newFirstDay, newDays, targets, sessionsPerDay, retentionDays);
  }

  /** A fleet of about this many sessions in total, on the same days, for the bench. */
  public FleetSpec ofAbout(long sessions) {
    double weight = 0;
    for (int day = 0; day < days; day++) {
      weight += Rhythm.fleetFactor(firstDay.plusDays(day).getDayOfWeek());
    }
    return withSessionsPerDay(sessions / weight);
  }

  public LocalDate lastDay() {
    return firstDay.plusDays(days - 1L);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
