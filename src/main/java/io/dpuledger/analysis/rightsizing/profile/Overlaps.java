package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.model.advice.Avoidable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Sessions of one owner and one setup that were open at the same time. As long as no two of them
 * work, one would have done. Cautiously, sessions whose statements were not read work all the time;
 * they are expected to idle as those that were read do beside another one.
 */
final class Overlaps {
  /** More at once are the work of a program, which opens several on purpose. */
  private static final int MOST_AT_ONCE = 8;

  /** Who changes from one session to the next needs a moment. */
  private static final long GRACE = TimeUnit.MINUTES.toMillis(1);

  private final List<SessionSpan> sessions;
  private final long[] shared;
  private final double usualShare;
  private long certain;
  private double likely;
  private long possible;

  /**
   * Sessions of which each overlaps another one, in time.
   *
   * @param usualShare of their time that sessions that were read idle beside another one
   */
  private Overlaps(List<SessionSpan> sessions, double usualShare) {
    this.sessions = sessions;
    this.usualShare = usualShare;
    this.shared = new long[sessions.size()];
  }

  /** What one session fewer at a time would have saved. */
  static Avoidable of(SessionSpans spans) {
    if (!spans.isAnyRead()) {
      return Avoidable.NONE;
    }
    List<List<SessionSpan>> overlaps = overlaps(spans.all());
    double usualShare = usualShare(overlaps);
    return overlaps.stream()
        .map(some -> new Overlaps(some, usualShare).avoidable())
        .reduce(Avoidable.NONE, Avoidable::plus);
  }

  private static List<List<SessionSpan>> overlaps(List<SessionSpan> all) {
    List<List<SessionSpan>> overlaps = new ArrayList<>();
    int from = 0;
    while (from < all.size()) {
      int to = from;
      long end = all.get(from).end();
      while (to < all.size() && all.get(to).start() < end) {
        end = Math.max(end, all.get(to).end());
        to++;
      }
      if (to - from > 1) {
        overlaps.add(all.subList(from, to));
      }
      from = to;
    }
    return overlaps;
  }

  private static double usualShare(List<List<SessionSpan>> overlaps) {
    double idle = 0;
    double known = 0;
    for (List<SessionSpan> some : overlaps) {
      for (SessionSpan session : some) {
        idle += session.isRead() ? session.idleLow() : 0;
        known += session.isRead() ? session.known() : 0;
      }
    }
    return known <= 0 ? 0 : Math.min(1, idle / known);
  }

  private Avoidable avoidable() {
    TreeSet<Long> moments = new TreeSet<>();
    for (SessionSpan session : sessions) {
      moments.addAll(List.of(session.start(), session.end()));
      if (session.isRead()) {
        moments.addAll(List.of(session.idleFrom(), session.readUntil(), session.tailFrom()));
      }
    }
    List<Integer> open = new ArrayList<>();
    int next = 0;
    for (long moment : moments) {
      open.removeIf(session -> sessions.get(session).end() <= moment);
      while (next < sessions.size() && sessions.get(next).start() <= moment) {
        open.add(next++);
      }
      Long until = moments.higher(moment);
      if (until != null && open.size() > 1 && open.size() <= MOST_AT_ONCE) {
        addPiece(open, moment, until - moment);
      }
    }
    return money();
  }

  /** Time in which nothing changes: all idle sessions but one that must be there. */
  private void addPiece(List<Integer> open, long moment, long millis) {
    int idle = 0;
    double shares = 0;
    double allIdle = 1;
    for (int number : open) {
      SessionSpan session = sessions.get(number);
      boolean isIdle = session.isIdleAt(moment);
      double share = isIdle ? 1 : session.isRead() ? session.idleShare() : usualShare;
      shared[number] += millis;
      idle += isIdle ? 1 : 0;
      shares += share;
      allIdle *= share;
    }
    certain += millis * Math.min(idle, open.size() - 1);
    likely += millis * (shares - allIdle);
    possible += millis * (open.size() - 1);
  }

  private Avoidable money() {
    long surely = Math.max(certain, idleInOverlap());
    long expected = Math.max(surely, (long) Math.floor(likely));
    if (expected < GRACE) {
      return Avoidable.NONE;
    }
    BigDecimal mostIdle = mostIdle();
    BigDecimal low = cheapest(idlePrices(surely)).min(mostIdle);
    BigDecimal point =
        cheapest(Stream.concat(idlePrices(expected), unreadPrices(expected)))
            .min(mostIdle)
            .max(low);
    BigDecimal high = cheapest(prices(possible, session -> true)).min(mostIdle).max(point);
    return Avoidable.of(
        sessions.size(),
        sessions.stream().filter(SessionSpan::isRead).map(SessionSpan::named).toList(),
        surely,
        low,
        point,
        high);
  }

  /** What of its idle time a session cannot have had while it was alone. */
  private long idleInOverlap() {
    long most = 0;
    for (int i = 0; i < shared.length; i++) {
      SessionSpan session = sessions.get(i);
      most = Math.max(most, session.idleLow() - (session.millis() - shared[i]));
    }
    return most;
  }

  /** Of the session whose time costs least. */
  private static BigDecimal cheapest(Stream<BigDecimal> prices) {
    return prices.min(BigDecimal::compareTo).orElse(Micros.NONE);
  }

  /** So much idle time of each session that certainly idled. */
  private Stream<BigDecimal> idlePrices(long millis) {
    return sessions.stream()
        .filter(session -> session.isRead() && session.idleLow() > 0)
        .map(session -> Micros.times(session.idleCostLow(), millis, session.idleLow()));
  }

  private Stream<BigDecimal> unreadPrices(long millis) {
    return prices(millis, session -> !session.isRead());
  }

  /** So much of any time of some sessions. */
  private Stream<BigDecimal> prices(long millis, Predicate<SessionSpan> which) {
    return sessions.stream()
        .filter(which)
        .filter(session -> session.cost() > 0)
        .map(session -> Micros.times(session.cost(), millis, session.millis()));
  }

  /** What can have idled in them while they were not alone. */
  private BigDecimal mostIdle() {
    BigDecimal most = Micros.NONE;
    for (int i = 0; i < shared.length; i++) {
      SessionSpan session = sessions.get(i);
      most =
          most.add(
              Micros.part(session.cost(), shared[i], session.millis())
                  .min(Micros.amount(session.idleCostHigh())));
    }
    return most;
  }
}
