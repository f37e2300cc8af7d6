package io.dpuledger.analysis.idlewaste;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The measured days of all teams in one currency. */
final class PeerDays {
  /**
   * Fewer instants than this, or fewer hours of the day, show some people at some of their work.
   */
  static final int LEAST_POLLS = 200;

  static final int LEAST_HOURS = 8;

  /** Polls look at random moments, so they must find about as much idling as statements show. */
  private static final double MOST_DISAGREEMENT = 0.15;

  private static final double MINUTES_AN_HOUR = 60;
  private static final double MILLIS_A_MINUTE = 60_000;

  private final TreeMap<String, TeamDays> teams = new TreeMap<>();
  private final boolean isEnough;

  /**
   * @param seed makes the draws, with the name of each team
   */
  PeerDays(String currency, MeasuredDays days, UnknownTime unknown, String seed) {
    List<Map.Entry<MeasuredProfile.Cell, Measured>> cells = days.cells(currency);
    Measured all = cells.stream().map(Map.Entry::getValue).reduce(Measured.NOTHING, Measured::plus);
    double interval = interval(all);
    cells.forEach(
        one -> {
          MeasuredProfile.Cell cell = one.getKey();
          teams
              .computeIfAbsent(
                  key(cell.team()),
                  team ->
                      new TeamDays(unknown.otherDays(cell.team()), Objects.hash(seed, cell.team())))
              .add(
                  cell.day().day(),
                  cell.ending(),
                  watched(one.getValue(), cell.minutesToEnd(), interval));
        });
    this.isEnough = isEnough(all);
  }

  /** Sessions without a team are those of no team. */
  private static String key(@Nullable String team) {
    return team == null ? "" : "=" + team;
  }

  /** From poll to poll, in minutes: an end comes at a random moment between two. */
  private static double interval(Measured all) {
    return all.restSessions() == 0
        ? MINUTES_AN_HOUR
        : 2 * all.rest() / MILLIS_A_MINUTE / all.restSessions();
  }

  /**
   * A moment so far from the end is the last that a poll sees, if polls lie an interval apart, for
   * every moment after it that none sees: so each last poll stands for what is left of the
   * interval.
   */
  private static Watched watched(Measured measured, int minutesToEnd, double interval) {
    double hours =
        Math.max(0, interval - minutesToEnd - MeasuredSession.STEP_MINUTES / 2.0) / MINUTES_AN_HOUR;
    return new Watched(
        measured.seen().doubleValue(),
        measured.seenIdle().doubleValue(),
        measured.lastPolls().doubleValue() * hours,
        measured.idleLastPolls().doubleValue() * hours);
  }

  private static boolean isEnough(Measured all) {
    return all.polls() >= LEAST_POLLS
        && Integer.bitCount(all.pollHours()) >= LEAST_HOURS
        && Math.abs(
                (double) all.idlePolls() / all.polls() - (double) all.allSeenIdle() / all.allSeen())
            <= MOST_DISAGREEMENT;
  }

  /** Whether polls saw enough, and saw what statements show. */
  boolean isEnough() {
    return isEnough;
  }

  @Nullable TeamDays of(@Nullable String team) {
    return teams.get(key(team));
  }

  /** In the same order each night. */
  Collection<TeamDays> all() {
    return teams.values();
  }
}
