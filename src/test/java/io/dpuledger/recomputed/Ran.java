package io.dpuledger.recomputed;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A statement within its session's time.
 *
 * @param from null where nobody knows when it started
 * @param busyTo until when it is known to have run
 * @param cancelledTo until when it perhaps ran, where somebody cancelled it
 * @param isEndUnknown whether it may have run on after that
 */
record Ran(
    int id, Long from, Long busyTo, Long cancelledTo, boolean isEndUnknown, boolean isStillBusy) {
  private static final Set<String> CANCELLED = Set.of("CANCELLING", "CANCELLED");

  static List<Ran> each(List<PolledStatement> statements, long start, long until) {
    return statements.stream()
        .map(one -> of(one, one == statements.get(statements.size() - 1), start, until))
        .toList();
  }

  private static Ran of(PolledStatement one, boolean isLast, long start, long until) {
    if (one.startedOn() == null) {
      return new Ran(one.id(), null, null, null, true, false);
    }
    long from = clipped(one.startedOn(), start, until);
    if (one.state() != null && CANCELLED.contains(one.state())) {
      boolean isOpen = one.completedOn() == null;
      Long to = isOpen ? null : Math.max(from, clipped(one.completedOn(), start, until));
      return new Ran(one.id(), from, from, to, isOpen, false);
    }
    if (one.completedOn() != null) {
      long to = Math.max(from, clipped(one.completedOn(), start, until));
      return new Ran(one.id(), from, to, null, false, false);
    }
    boolean isRunning = "RUNNING".equals(one.state());
    if (isRunning && isLast) {
      return new Ran(one.id(), from, until, null, false, true);
    }
    long seen = isRunning ? Math.max(from, clipped(one.observedAt(), start, until)) : from;
    return new Ran(one.id(), from, seen, null, true, false);
  }

  private static long clipped(Instant moment, long start, long until) {
    return Math.max(start, Math.min(until, moment.toEpochMilli()));
  }

  Set<Long> moments() {
    Set<Long> moments = new TreeSet<>();
    if (from != null) {
      moments.add(from);
      moments.add(lastMoment());
      moments.add(busyTo);
    }
    return moments;
  }

  boolean isBusyAt(long moment) {
    return from != null && from <= moment && moment < busyTo;
  }

  Long lastBusy() {
    return busyTo;
  }

  /** Long before anything where nothing is known of it. */
  long lastMoment() {
    return from == null ? Long.MIN_VALUE : cancelledTo == null ? busyTo : cancelledTo;
  }

  private boolean mayRunAt(long moment) {
    return cancelledTo != null && from <= moment && moment < cancelledTo;
  }

  /**
   * Whether, where nothing is known to run, something may: between the last statement that had
   * started and the next that will there is one more, or the last one's end was missed.
   */
  static boolean isUnknownAt(long moment, List<Ran> all) {
    int before = -1;
    for (int i = 0; i < all.size(); i++) {
      Long from = all.get(i).from;
      before = from != null && from <= moment ? i : before;
    }
    int idBefore = before < 0 ? -1 : all.get(before).id;
    boolean isMissing = before + 1 < all.size() && all.get(before + 1).id != idBefore + 1;
    boolean isWaiting = before + 1 < all.size() && all.get(before + 1).from == null;
    boolean isOpen = before >= 0 && all.get(before).isEndUnknown;
    return isMissing || isWaiting || isOpen || all.stream().anyMatch(one -> one.mayRunAt(moment));
  }
}
