package io.dpuledger.simulator.fleet;

import io.dpuledger.model.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the company of the demo has on top of a generated fleet: ids that begin with their owner, in
 * a team without tags, and a session that runs away. Both have dice of their own, so that no other
 * session depends on them.
 */
public final class DemoCompany {
  private static final String TEAM = "risk-analytics";
  private static final List<String> OWNERS =
      List.of("omar.diaz", "lena.koch", "priya.nair", "tom.reyes");

  /** Not a hostile one. */
  private static final Pattern PLAIN_ID = Pattern.compile("[0-9a-f-]{36}");

  private static final long OWNER_DICE = 1_000;
  private static final long RUNAWAY_DICE = 1_001;

  /** It begins on the day before the last. */
  private static final int FEWEST_DAYS = 2;

  private static final double HOUR = 9.1;

  private DemoCompany() {}

  /** The company of a fleet. */
  public static Fleet of(Fleet fleet) {
    FleetSpec spec = fleet.spec();
    List<SimulatedSession> sessions = new ArrayList<>();
    fleet.sessions().forEach(session -> sessions.add(named(spec, session)));
    if (spec.days() >= FEWEST_DAYS) {
      sessions.add(runaway(spec));
    }
    return Fleet.of(spec, sessions);
  }

  private static SimulatedSession named(FleetSpec spec, SimulatedSession session) {
    if (!TEAM.equals(session.setup().team()) || !PLAIN_ID.matcher(session.id()).matches()) {
      return session;
    }
    Dice dice = Dice.of(spec.seed(), OWNER_DICE, session.createdMillis());
    return session.disguisedAs(dice.pick(OWNERS) + "-" + session.id(), session.setup());
  }

  /** Large, with one statement that runs on and on; still live in the last night. */
  private static SimulatedSession runaway(FleetSpec spec) {
    Target target = spec.targets().get(spec.targets().size() - 1);
    Shift shift = new Shift(target, spec.lastDay().minusDays(1));
    Dice dice = Dice.of(spec.seed(), RUNAWAY_DICE, shift.day().toEpochDay());
    SessionSetup setup =
        ScienceDesks.desk()
            .sized(Sizing.fixed("G.8X", 4))
            .timeouts(120, SessionSetup.DEFAULT_TIMEOUT_MINUTES)
            .tags(Map.of("team", "data-science", "owner", "ines.silva"))
            .build();
    LivedSession session =
        LivedSession.open(
            target,
            setup.idPrefix() + dice.uuid(),
            shift.at(HOUR) + dice.between(0, 900_000),
            setup,
            dice);
    session.think(dice.millisAround(200, 0.5));
    session.runForever();
    return session.session();
  }
}
