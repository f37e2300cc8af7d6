package io.dpuledger.app.site;

import io.dpuledger.model.target.Target;
import io.dpuledger.simulator.fleet.Ending;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.SessionSetup;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.simulator.fleet.Sizing;
import io.dpuledger.simulator.fleet.StatementTimeline;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Two fleets of a month: one in which each kind of waste was planted, and one without any. */
public final class PlantedFleet {
  public static final int DAYS = 30;

  private static final Target TARGET = PlayedSite.EAST;
  private static final int READY = 20_000;
  private static final int MINUTE = 60_000;

  private final List<SimulatedSession> sessions = new ArrayList<>();
  private final Random dice = new Random(11);
  private int made;

  private PlantedFleet() {}

  public static Fleet wasteful() {
    PlantedFleet fleet = new PlantedFleet();
    for (int day = 0; day < DAYS; day++) {
      fleet.forgotten(date(day));
      fleet.oversized(date(day));
      fleet.bursts(date(day));
      fleet.unprotected(date(day));
    }
    return Fleet.of(PlayedSite.spec(DAYS, 1).withRetentionDays(60), fleet.sessions);
  }

  public static Fleet clean() {
    PlantedFleet fleet = new PlantedFleet();
    SessionSetup setup = setup("glue-clean", Sizing.autoScaled("G.1X", 6), 10);
    for (int day = 0; day < DAYS; day++) {
      for (int i = 0; i < 12; i++) {
        // Now and then somebody forgets to stop one.
        boolean forgets = fleet.dice.nextInt(20) == 0;
        fleet.add(setup, date(day), 9 * 60 + 30 * i, 40, forgets ? 10 : 1, forgets, 0.7f);
      }
    }
    return Fleet.of(PlayedSite.spec(DAYS, 1).withRetentionDays(60), fleet.sessions);
  }

  /** Ten workers of a fixed size, for an hour of each day, in sessions that are stopped. */
  public static Fleet tenWorkers() {
    PlantedFleet fleet = new PlantedFleet();
    SessionSetup setup = setup("glue-ten", Sizing.fixed("G.1X", 10), 20);
    for (int day = 0; day < DAYS; day++) {
      fleet.add(setup, date(day), 9 * 60, 60, 2, false, 1);
    }
    return Fleet.of(PlayedSite.spec(DAYS, 1).withRetentionDays(60), fleet.sessions);
  }

  private static LocalDate date(int day) {
    return PlayedSite.LAST_DAY.minusDays(DAYS - 1L - day);
  }

  /** Two hours of idle timeout, and nobody stops. */
  private void forgotten(LocalDate day) {
    SessionSetup setup = setup("glue-forgotten", Sizing.fixed("G.2X", 5), 120);
    add(setup, day, 9 * 60, 50, 120, true, 1);
    add(setup, day, 14 * 60, 70, 120, true, 1);
  }

  /** Twenty workers of a fixed size beside auto-scaled ones that need three of ten. */
  private void oversized(LocalDate day) {
    SessionSetup fixed = setup("glue-oversized", Sizing.fixed("G.1X", 20), 10);
    SessionSetup scaled = setup("glue-oversized", Sizing.autoScaled("G.1X", 10), 10);
    add(fixed, day, 10 * 60, 45, 2, false, 1);
    for (int i = 0; i < 3; i++) {
      add(scaled, day, 11 * 60 + 60 * i, 45, 2, false, 0.1f + 0.05f * dice.nextInt(4));
    }
  }

  /** Eight sessions a burst, each of a few seconds. */
  private void bursts(LocalDate day) {
    SessionSetup setup = setup("glue-bursts", Sizing.fixed("G.1X", 5), 10);
    for (int burst = 0; burst < 6; burst++) {
      for (int model = 0; model < 8; model++) {
        int run = 4_000 + dice.nextInt(8_000);
        long created = at(day, 60 * (4 + burst)) + 500L * model;
        sessions.add(
            new SimulatedSession(
                TARGET,
                "dbt-" + made++,
                created,
                setup,
                Ending.STOPPED,
                READY,
                READY + run,
                SimulatedSession.NEVER,
                StatementTimeline.of(READY, READY + run - 100),
                1));
      }
    }
  }

  /** The default: nothing ends them before somebody remembers in the evening. */
  private void unprotected(LocalDate day) {
    add(setup("glue-unprotected", Sizing.fixed("G.1X", 5), 2880), day, 9 * 60, 100, 500, false, 1);
  }

  private static SessionSetup setup(String role, Sizing sizing, int idleTimeout) {
    return SessionSetup.of(role, role)
        .timeouts(idleTimeout, SessionSetup.DEFAULT_TIMEOUT_MINUTES)
        .sized(sizing)
        .argument("--glue_kernel_version", "1.0.5")
        .build();
  }

  /** Works for some minutes, with short pauses, and then idles. */
  private void add(
      SessionSetup setup,
      LocalDate day,
      int minuteOfDay,
      int workMinutes,
      int tailMinutes,
      boolean timesOut,
      float busyLevel) {
    List<Integer> bounds = new ArrayList<>();
    int moment = READY + 5_000 + dice.nextInt(20_000);
    int end = READY + workMinutes * MINUTE;
    while (moment < end) {
      bounds.add(moment);
      moment += 60_000 + dice.nextInt(180_000);
      bounds.add(moment);
      moment += 5_000 + dice.nextInt(60_000);
    }
    int last = bounds.get(bounds.size() - 1);
    sessions.add(
        new SimulatedSession(
            TARGET,
            "planted-" + made++,
            at(day, minuteOfDay) + dice.nextInt(MINUTE),
            setup,
            timesOut ? Ending.IDLE_TIMEOUT : Ending.STOPPED,
            READY,
            last + tailMinutes * MINUTE + dice.nextInt(2_000),
            SimulatedSession.NEVER,
            StatementTimeline.of(bounds.stream().mapToInt(Integer::intValue).toArray()),
            busyLevel));
  }

  private static long at(LocalDate day, int minuteOfDay) {
    return day.atTime(LocalTime.MIDNIGHT)
        .plusMinutes(minuteOfDay)
        .toInstant(ZoneOffset.UTC)
        .toEpochMilli();
  }
}
