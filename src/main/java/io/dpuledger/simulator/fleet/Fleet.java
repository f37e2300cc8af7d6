package io.dpuledger.simulator.fleet;

import io.dpuledger.model.target.Target;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All sessions of a simulated fleet, each with its true values. Sessions are sorted by creation.
 */
public final class Fleet {
  private static final int HOSTILE_EVERY = 250;
  private static final int FIRST_HOSTILE = 7;
  private static final double SHARE_AT_HOME = 0.75;

  private static final Comparator<SimulatedSession> OLDEST_FIRST =
      Comparator.comparingLong(SimulatedSession::createdMillis)
          .thenComparing(SimulatedSession::target)
          .thenComparing(SimulatedSession::id);

  private final FleetSpec spec;
  private final List<SimulatedSession> sessions;

  private Fleet(FleetSpec spec, List<SimulatedSession> sessions) {
    this.spec = spec;
    this.sessions = Collections.unmodifiableList(sessions);
  }

  /** The same spec gives the same fleet. */
  public static Fleet generate(FleetSpec spec) {
    ArrayList<SimulatedSession> sessions = new ArrayList<>();
    long end = spec.lastDay().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    for (int day = 0; day < spec.days(); day++) {
      for (int team = 0; team < Teams.ALL.size(); team++) {
        liveOneDay(spec, team, day, end, sessions);
      }
    }
    sessions.sort(OLDEST_FIRST);
    sessions.trimToSize();
    return new Fleet(spec, sessions);
  }

  /** A fleet with a separate company in every target, all of about the same size. */
  public static Fleet generateEvenly(FleetSpec spec) {
    List<SimulatedSession> sessions = new ArrayList<>();
    FleetSpec company = spec.withSessionsPerDay(spec.sessionsPerDay() / spec.targets().size());
    for (Target target : spec.targets()) {
      company = company.withTargets(List.of(target)).withSeed(company.seed() + 1);
      sessions.addAll(generate(company).sessions());
    }
    return of(spec, sessions);
  }

  /** A fleet of exactly these sessions, for tests. */
  public static Fleet of(FleetSpec spec, List<SimulatedSession> sessions) {
    return new Fleet(spec, sessions.stream().sorted(OLDEST_FIRST).toList());
  }

  public FleetSpec spec() {
    return spec;
  }

  public List<SimulatedSession> sessions() {
    return sessions;
  }

  /** Sessions by target; every target of the spec has a list, which may be empty. */
  public Map<Target, List<SimulatedSession>> byTarget() {
    Map<Target, List<SimulatedSession>> byTarget = new LinkedHashMap<>();
    spec.targets().forEach(target -> byTarget.put(target, new ArrayList<>()));
    for (SimulatedSession session : sessions) {
      byTarget.computeIfAbsent(session.target(), target -> new ArrayList<>()).add(session);
    }
    return byTarget;
  }

  private static void liveOneDay(
      FleetSpec spec, int teamNumber, int dayNumber, long end, List<SimulatedSession> sessions) {
    Team team = Teams.ALL.get(teamNumber);
    Shift home =
        new Shift(
            spec.targets().get(teamNumber % spec.targets().size()),
            spec.firstDay().plusDays(dayNumber));
    Dice dice = Dice.of(spec.seed(), teamNumber, home.day().toEpochDay());
    double factor = team.rhythm().factor(home.day().getDayOfWeek());
    int count = dice.arrivals(spec.sessionsPerDay() * team.share() * factor);
    Shift away = new Shift(dice.pick(spec.targets()), home.day());
    int atHome = away.equals(home) ? count : (int) Math.ceil(count * SHARE_AT_HOME);
    team.habit().live(home, atHome, dice, session -> add(session, end, sessions));
    team.habit().live(away, count - atHome, dice, session -> add(session, end, sessions));
  }

  /** Work after the last midnight opens no sessions in this fleet. */
  private static void add(SimulatedSession session, long end, List<SimulatedSession> sessions) {
    if (session.createdMillis() >= end) {
      return;
    }
    boolean hostile = sessions.size() % HOSTILE_EVERY == FIRST_HOSTILE;
    sessions.add(
        hostile ? HostileStrings.disguise(session, sessions.size() / HOSTILE_EVERY) : session);
  }
}
