package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.model.advice.Avoidable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Sessions of one owner and one setup that were open at the same time. As long as no two of them
 * work, one would have done. Sessions whose statements were not read count as working all the time.
 */
final class Overlaps {
  /** More at once are the work of a program, which opens several on purpose. */
  private static final int MOST_AT_ONCE = 8;

  /** Who changes from one session to the next needs a moment. */
  private static final long GRACE = TimeUnit.MINUTES.toMillis(1);

  private final List<SessionSpan> sessions;
  private final long[] shared;
  private long certain;
  private double likely;
  private long possible;

  /** Sessions of which each overlaps another one, in time. */
  private Overlaps(List<SessionSpan> sessions) {
    this.sessions = sessions;
    this.shared = new long[sessions.size()];
  }

  /** What one session fewer at a time would have saved. */
  static Avoidable of(SessionSpans spans) {
    Avoidable sum = Avoidable.NONE;
    if (!spans.isAnyRead()) {
      return sum;
    }
    List<SessionSpan> all = spans.all();
    int from = 0;
    while (from < all.size()) {
      int to = from;
      long end = all.get(from).end();
      while (to < all.size() && all.get(to).start() < end) {
        end = Math.max(end, all.get(to).end());
        to++;
      }
      if (to - from > 1) {
        sum = sum.plus(new Overlaps(all.subList(from, to)).avoidable());
      }
      from = to;
    }
    return sum;
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
    int read = 0;
    double shares = 0;
    double allIdle = 1;
    for (int number : open) {
      SessionSpan session = sessions.get(number);
      boolean isIdle = session.isIdleAt(moment);
      double share = isIdle ? 1 : session.isRead() ? session.idleShare() : 0;
      shared[number] += millis;
      idle += isIdle ? 1 : 0;
      read += session.isRead() ? 1 : 0;
      shares += share;
      allIdle *= share;
    }
    certain += millis * Math.min(idle, open.size() - 1);
    likely += millis * (shares - allIdle);
    possible += millis * Math.min(read, open.size() - 1);
  }

  private Avoidable money() {
    long surely = Math.max(certain, idleInOverlap());
    long expected = Math.max(surely, (long) Math.floor(likely));
    if (expected < GRACE) {
      return Avoidable.NONE;
    }
    BigDecimal mostIdle = mostIdle();
    BigDecimal low = cheapest(surely, true).min(mostIdle);
    BigDecimal point = cheapest(expected, true).min(mostIdle).max(low);
    BigDecimal high = cheapest(possible, false).min(mostIdle).max(point);
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

  /** So much time of the session whose time costs least: that of idling, or any. */
  private BigDecimal cheapest(long millis, boolean isIdle) {
    return sessions.stream()
        .filter(session -> session.isRead() && (!isIdle || session.idleLow() > 0))
        .map(
            session ->
                isIdle
                    ? Micros.times(session.idleCostLow(), millis, session.idleLow())
                    : Micros.times(session.cost(), millis, session.millis()))
        .min(BigDecimal::compareTo)
        .orElse(Micros.NONE);
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
