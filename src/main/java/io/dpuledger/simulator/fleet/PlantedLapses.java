package io.dpuledger.simulator.fleet;

import io.dpuledger.model.target.Target;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * People who use sessions wrongly, whatever their settings: a run of dbt that leaves a session
 * open, an owner with two notebooks at once, threads that wait for each other on one session. They
 * come on top of a fleet and draw from dice of their own, so that the rest of it stays the same.
 */
public final class PlantedLapses {
  public static final String LEFT_OPEN = "glue-dbt-left-open";
  public static final String TWO_NOTEBOOKS = "glue-two-notebooks";
  public static final String ONE_SESSION = "glue-one-session";

  /** Not the number of any team. */
  private static final int CORNER = 1_009;

  private static final int MINUTE = 60_000;
  private static final int READY = 20_000;
  private static final int LEFT_OPEN_MINUTES = 240;
  private static final int THREADS = 3;
  private static final int QUEUED = 20;
  private static final int WAITING = 3;

  private final Shift shift;
  private final Dice dice;
  private final List<SimulatedSession> sessions;

  private PlantedLapses(Shift shift, Dice dice, List<SimulatedSession> sessions) {
    this.shift = shift;
    this.dice = dice;
    this.sessions = sessions;
  }

  /** The same fleet, and these people on each of its working days, at its first target. */
  public static Fleet in(Fleet fleet) {
    FleetSpec spec = fleet.spec();
    Target target = spec.targets().get(0);
    List<SimulatedSession> sessions = new ArrayList<>(fleet.sessions());
    for (int number = 0; number < spec.days(); number++) {
      LocalDate day = spec.firstDay().plusDays(number);
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        Dice dice = Dice.of(spec.seed(), CORNER, day.toEpochDay());
        PlantedLapses lapses = new PlantedLapses(new Shift(target, day), dice, sessions);
        lapses.leaveOpenAfterRun();
        lapses.openTwoNotebooks();
        lapses.waitForOneSession();
      }
    }
    return Fleet.of(spec, sessions);
  }

  /** Each thread has a session; two are closed when the run is over, one is forgotten. */
  private void leaveOpenAfterRun() {
    SessionSetup setup =
        SessionSetup.of("orders", LEFT_OPEN)
            .idPrefix("dbt-glue__" + LEFT_OPEN + "__")
            .timeouts(LEFT_OPEN_MINUTES, 720)
            .sized(Sizing.fixed("G.1X", 5))
            .description("dbt-glue")
            .build();
    long start = shift.at(10) + dice.between(0, 10L * MINUTE);
    long end = start + dice.between(20, 40) * MINUTE;
    for (int thread = 0; thread < THREADS; thread++) {
      LivedSession session = open(setup, start + dice.between(0, 5_000));
      while (session.now() < end) {
        session.run(dice.between(60_000, 4L * MINUTE));
        session.think(dice.between(200, 2_000));
      }
      if (thread == 0) {
        session.leave();
      } else {
        session.think(dice.between(500, 4_000));
        session.end(Ending.STOPPED);
      }
      sessions.add(session.session());
    }
  }

  /** Work moves on from the first notebook to the second; both are stopped in the evening. */
  private void openTwoNotebooks() {
    SessionSetup setup =
        SessionSetup.of("pricing", TWO_NOTEBOOKS)
            .timeouts(600, SessionSetup.DEFAULT_TIMEOUT_MINUTES)
            .sized(Sizing.fixed("G.1X", 5))
            .argument("--glue_kernel_version", "1.0.5")
            .tags(Map.of("team", "pricing", "owner", "kim.ode"))
            .build();
    long noon = shift.at(12);
    long evening = shift.at(17) + dice.between(0, 20L * MINUTE);
    LivedSession first = open(setup, shift.at(9) + dice.between(0, 20L * MINUTE));
    work(first, noon);
    LivedSession second = open(setup, noon + 5L * MINUTE);
    work(second, evening - 5L * MINUTE);
    for (LivedSession session : List.of(first, second)) {
      session.think(Math.max(0, evening - session.now()));
      session.end(Ending.STOPPED);
      sessions.add(session.session());
    }
  }

  private void work(LivedSession session, long until) {
    while (session.now() < until) {
      session.run(dice.between(60_000, 6L * MINUTE));
      session.think(dice.between(10_000, 2L * MINUTE));
    }
  }

  /** Four threads: each submits its next statement when its last one starts. */
  private void waitForOneSession() {
    SessionSetup setup =
        SessionSetup.of("reports", ONE_SESSION)
            .timeouts(10, 720)
            .sized(Sizing.fixed("G.1X", 5))
            .argument("--glue_kernel_version", "1.0.5")
            .build();
    int[] bounds = new int[2 * QUEUED];
    int[] waits = new int[QUEUED];
    int moment = READY + 5_000;
    for (int statement = 0; statement < QUEUED; statement++) {
      bounds[2 * statement] = moment;
      waits[statement] = moment - bounds[2 * Math.max(0, statement - WAITING)];
      moment += (int) dice.between(4L * MINUTE, 8L * MINUTE);
      bounds[2 * statement + 1] = moment;
    }
    sessions.add(
        new SimulatedSession(
            shift.target(),
            "planted-" + dice.uuid(),
            shift.at(13) + dice.between(0, 30L * MINUTE),
            setup,
            Ending.STOPPED,
            READY,
            moment + 3_000,
            SimulatedSession.NEVER,
            StatementTimeline.of(bounds).waited(waits),
            1));
  }

  private LivedSession open(SessionSetup setup, long created) {
    return LivedSession.open(shift.target(), setup.idPrefix() + dice.uuid(), created, setup, dice);
  }
}
