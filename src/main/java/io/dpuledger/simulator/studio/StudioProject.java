package io.dpuledger.simulator.studio;

import io.dpuledger.model.UnifiedStudio;
import io.dpuledger.model.target.Target;
import io.dpuledger.simulator.fleet.Dice;
import io.dpuledger.simulator.fleet.Ending;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.FleetSpec;
import io.dpuledger.simulator.fleet.LivedSession;
import io.dpuledger.simulator.fleet.SessionSetup;
import io.dpuledger.simulator.fleet.SetupBuilder;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.simulator.fleet.Sizing;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One project of Unified Studio and its users: notebooks with the defaults of its client, and a
 * session of Spark Connect a day. All of them are named as its client names them: in the id, in the
 * Spark configuration and in tags. It has dice of its own, so that no other session depends on it.
 */
public final class StudioProject {
  /** An id as Amazon DataZone makes them. */
  public static final String PROJECT = "b7ruw66l094u1c";

  public static final List<String> USERS = List.of("mina.sato", "jon.berg", "eva.roth");

  /** In the Spark configuration beside the name of the job; nobody may keep it. */
  public static final String SECRET = "studio-password-in-conf";

  private static final String ROLE = "datazone_usr_role_" + PROJECT + "_dev";
  private static final long STUDIO_DICE = 0x5d0_57d10L;
  private static final int LATE = 18;
  private static final int HOUR = 3_600_000;

  private final FleetSpec spec;
  private final Target target;

  private StudioProject(FleetSpec spec) {
    this.spec = spec;
    this.target = spec.targets().get(0);
  }

  /** A fleet and the sessions of the project, in its first target. */
  public static Fleet joining(Fleet fleet) {
    List<SimulatedSession> sessions = new ArrayList<>(fleet.sessions());
    StudioProject project = new StudioProject(fleet.spec());
    for (LocalDate day = fleet.spec().firstDay();
        !day.isAfter(fleet.spec().lastDay());
        day = day.plusDays(1)) {
      if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
        sessions.addAll(project.day(day));
      }
    }
    return Fleet.of(fleet.spec(), sessions);
  }

  private List<SimulatedSession> day(LocalDate day) {
    List<SimulatedSession> sessions = new ArrayList<>();
    long midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    for (int user = 0; user < USERS.size(); user++) {
      Dice dice = new Dice(spec.seed() * 31 + STUDIO_DICE + day.toEpochDay() * 7 + user);
      boolean isConnected = user == USERS.size() - 1;
      SessionSetup setup = isConnected ? connect(USERS.get(user)) : notebook(USERS.get(user));
      long arrival = midnight + 8 * HOUR + dice.between(0, 3 * HOUR);
      sessions.add(work(setup, arrival, midnight + LATE * HOUR, dice));
    }
    return sessions;
  }

  private SimulatedSession work(SessionSetup setup, long arrival, long late, Dice dice) {
    LivedSession session =
        LivedSession.open(target, setup.idPrefix() + dice.uuid(), arrival, setup, dice);
    session.think(dice.millisAround(20, 1));
    while (session.alive() && session.now() < late) {
      session.run(dice.millisAround(90, 1.3));
      if (session.alive()) {
        session.think(dice.millisAround(240, 1.4));
      }
    }
    if (session.alive() && dice.chance(0.4)) {
      session.end(Ending.STOPPED);
    } else if (session.alive()) {
      session.leave();
    }
    return session.session();
  }

  /** The client's default, until somebody changes it: idle for an hour. */
  private static SessionSetup notebook(String user) {
    return setup(user).livy().timeouts(60, SessionSetup.DEFAULT_TIMEOUT_MINUTES).build();
  }

  /** Its statements cannot be listed; the client ends it when it is idle for 15 minutes. */
  private static SessionSetup connect(String user) {
    return setup(user)
        .sparkConnect()
        .glue("5.1")
        .timeouts(15, SessionSetup.DEFAULT_TIMEOUT_MINUTES)
        .build();
  }

  private static SetupBuilder setup(String user) {
    return SessionSetup.of("unified-studio", ROLE)
        .idPrefix(PROJECT + "-")
        .sized(Sizing.autoScaled("G.1X", 10))
        .argument(
            UnifiedStudio.CONF,
            "spark.sql.catalog.a.password="
                + SECRET
                + " --conf "
                + UnifiedStudio.JOB_NAME
                + "=Interactive/"
                + PROJECT
                + "/"
                + user)
        .tags(Map.of(UnifiedStudio.PROJECT_TAG, PROJECT, UnifiedStudio.OWNER_TAG, user));
  }
}
