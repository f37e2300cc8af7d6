package io.dpuledger.recomputed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What the statements of a session tell of its time up to the last poll: it is cut wherever
 * anything changes, and each piece is idle, unknown, or else busy.
 */
record Watched(
    Polls polls,
    long start,
    long until,
    Spans idle,
    Spans unknown,
    Long lastBusy,
    Long idleSince,
    Long busySince,
    List<Long> pauses) {

  /** Null where nobody polled, or where polls and figures do not fit together. */
  static Watched of(LastSight last, Use use, Collection<PolledStatement> sights) {
    Polls polls = last.polls();
    if (polls.isEmpty() || !hasItsPlaceInTime(last.sight(), use)) {
      return null;
    }
    List<PolledStatement> statements = polls.statements(sights);
    if (polls.mostListed() != null && statements.size() < polls.mostListed()) {
      return null;
    }
    long start = use.startMillis();
    long until = Math.max(start, Math.min(polls.last(), use.endMillis()));
    return cut(
        polls,
        start,
        until,
        Ran.each(statements, start, until),
        startOfRunning(statements, start, until));
  }

  /** Every second that AWS counts must lie somewhere between start and end, and no other. */
  private static boolean hasItsPlaceInTime(Sight sight, Use use) {
    return use.seconds() != null
        && use.endMillis() - use.startMillis() == Exact.millis(use.seconds())
        && (!sight.hasEnded() || Reported.executionSeconds(sight) != null);
  }

  /** Of all that ever started only the last can run, and it does if its last state says so. */
  private static Long startOfRunning(List<PolledStatement> statements, long start, long until) {
    PolledStatement last = null;
    for (PolledStatement one : statements) {
      last = one.startedOn() == null ? last : one;
    }
    boolean runs = last != null && "RUNNING".equals(last.state()) && last.completedOn() == null;
    return runs ? Math.max(start, Math.min(until, last.startedOn().toEpochMilli())) : null;
  }

  private static Watched cut(Polls polls, long start, long until, List<Ran> all, Long busySince) {
    TreeSet<Long> cuts = new TreeSet<>(List.of(start, until));
    all.forEach(one -> cuts.addAll(one.moments()));
    Spans idle = Spans.NONE;
    Spans unknown = Spans.NONE;
    for (long from : cuts.headSet(until)) {
      Spans piece = Spans.of(from, cuts.higher(from));
      if (all.stream().anyMatch(one -> one.isBusyAt(from))) {
        continue;
      }
      if (Ran.isUnknownAt(from, all)) {
        unknown = unknown.plus(piece);
      } else {
        idle = idle.plus(piece);
      }
    }
    boolean isIdle =
        !Ran.isUnknownAt(until, all) && (all.isEmpty() || !all.get(all.size() - 1).isStillBusy());
    return new Watched(
        polls,
        start,
        until,
        idle,
        unknown,
        all.stream().map(Ran::lastBusy).filter(at -> at != null).max(Long::compare).orElse(null),
        isIdle ? all.stream().mapToLong(Ran::lastMoment).reduce(start, Math::max) : null,
        busySince,
        pauses(all));
  }

  private static List<Long> pauses(List<Ran> all) {
    List<Long> pauses = new ArrayList<>();
    long end = Long.MIN_VALUE;
    for (int i = 0; i + 1 < all.size(); i++) {
      Ran one = all.get(i);
      Ran next = all.get(i + 1);
      end = Math.max(end, one.lastMoment());
      boolean isKnown = one.from() != null && !one.isEndUnknown() && next.from() != null;
      if (isKnown && next.id() == one.id() + 1 && next.from() > end) {
        pauses.add(next.from() - end);
      }
    }
    return pauses;
  }

  /** Whether there is any time of which the statements tell what happened in it. */
  boolean tellsSomething() {
    return until - start > unknown.millis();
  }

  boolean isIdleAt(long moment) {
    return moment >= until ? idleSince != null : idle.contains(moment);
  }

  List<Integer> pollHours() {
    return polls.moments().stream().map(Watched::hour).toList();
  }

  List<Integer> idlePollHours() {
    return polls.moments().stream().filter(this::isIdleAt).map(Watched::hour).toList();
  }

  private static int hour(long millis) {
    return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC).getHour();
  }
}
