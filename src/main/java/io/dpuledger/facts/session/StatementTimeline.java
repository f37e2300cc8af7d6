package io.dpuledger.facts.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What statements tell of a session's time, from its start until they were last read: when one is
 * known to have run, and of which stretches nobody knows. In all other time it idled. Ids count up
 * from 0, so a missing one says that something ran unseen between its neighbours.
 */
final class StatementTimeline {
  private final long start;
  private final long readAt;
  private final List<Stretch> busy = new ArrayList<>();
  private final List<Stretch> unknown = new ArrayList<>();
  private final List<Long> gaps = new ArrayList<>();
  private @Nullable Long lastBusy;
  private @Nullable Long idleSince;

  /** When the last of all statements so far had ended; of a cancelled one, when it was over. */
  private long allOver;

  /**
   * @param readAt when the statements were last read, or the session's end if that came first
   */
  StatementTimeline(long start, long readAt, Collection<SeenStatement> sights) {
    this.start = start;
    this.readAt = Math.max(start, readAt);
    this.idleSince = start;
    this.allOver = start;
    TreeMap<Integer, SeenStatement> statements = new TreeMap<>();
    sights.forEach(
        sight ->
            statements.merge(
                sight.id(), sight, (one, other) -> other.isNewerThan(one) ? other : one));
    int expected = 0;
    for (SeenStatement statement : statements.values()) {
      follow(statement, statement.id() == expected, statement.id() == statements.lastKey());
      expected = statement.id() + 1;
    }
    if (idleSince == null && !endsBusy()) {
      unknown.add(new Stretch(lastKnown(), this.readAt));
    }
  }

  private void follow(SeenStatement statement, boolean isNext, boolean isLast) {
    Long started = statement.startedAt();
    if (started == null) {
      idleSince = null;
      return;
    }
    if (!isNext || idleSince == null) {
      unknown.add(new Stretch(lastKnown(), started));
    } else if (lastBusy != null && clamp(started) > clamp(idleSince)) {
      gaps.add(clamp(started) - clamp(idleSince));
    }
    Long completed = statement.completedAt();
    if (statement.isCancelled()) {
      sawBusy(started, started);
      unknown.add(new Stretch(started, completed == null ? started : completed));
      idleSince = completed == null ? null : Long.valueOf(overAt(completed));
    } else if (completed != null) {
      sawBusy(started, completed);
      idleSince = overAt(lastKnownBusy());
    } else {
      // What is new of a statement is stored at each poll, so the last one still ran at the last.
      sawBusy(started, !statement.isRunning() ? started : isLast ? readAt : statement.seenAt());
      idleSince = null;
    }
  }

  private void sawBusy(long from, long to) {
    busy.add(new Stretch(from, to));
    lastBusy = lastBusy == null ? Math.max(from, to) : Math.max(lastBusy, Math.max(from, to));
  }

  private long overAt(long moment) {
    allOver = Math.max(allOver, Math.max(moment, lastKnownBusy()));
    return allOver;
  }

  private boolean endsBusy() {
    return lastBusy != null && lastBusy >= readAt;
  }

  private long lastKnown() {
    return idleSince == null ? lastKnownBusy() : idleSince;
  }

  private long lastKnownBusy() {
    return lastBusy == null ? start : lastBusy;
  }

  /** How long one statement had ended before the next one began, in milliseconds, in order. */
  List<Long> gaps() {
    return List.copyOf(gaps);
  }

  /** The last moment at which a statement is known to have run; null if none did. */
  @Nullable Long lastBusy() {
    return lastBusy == null ? null : Long.valueOf(clamp(lastBusy));
  }

  /** Since when nothing ran, at the last reading; null if something did, or may have. */
  @Nullable Long idleSince() {
    return idleSince == null ? null : Long.valueOf(clamp(idleSince));
  }

  /** Whether it is known that nothing ran at a moment. */
  boolean isIdleAt(long moment) {
    if (moment >= readAt) {
      return idleSince != null;
    }
    return moment >= start
        && busy.stream().noneMatch(stretch -> holds(stretch, moment))
        && unknown.stream().noneMatch(stretch -> holds(stretch, moment));
  }

  private static boolean holds(Stretch stretch, long moment) {
    return stretch.from() <= moment && moment < stretch.to();
  }

  /** Of how much of a stretch it is not known whether anything ran. */
  long unknownMillis(Stretch within) {
    List<Stretch> all = new ArrayList<>(busy);
    all.addAll(unknown);
    return union(all, within) - union(busy, within);
  }

  /** How much of a stretch passed without a statement, for certain. */
  long idleMillis(Stretch within) {
    List<Stretch> all = new ArrayList<>(busy);
    all.addAll(unknown);
    long seen = Math.max(0, Math.min(within.to(), readAt) - Math.max(within.from(), start));
    return seen - union(all, within);
  }

  /** Statements may overlap: none of their time counts twice. */
  private long union(List<Stretch> stretches, Stretch within) {
    long low = Math.max(within.from(), start);
    long high = Math.min(within.to(), readAt);
    long covered = 0;
    long until = low;
    for (Stretch next :
        stretches.stream().sorted((a, b) -> Long.compare(a.from(), b.from())).toList()) {
      long from = Math.max(next.from(), until);
      long to = Math.min(next.to(), high);
      if (to > from) {
        covered += to - from;
        until = to;
      }
    }
    return covered;
  }

  private long clamp(long moment) {
    return Math.min(Math.max(moment, start), readAt);
  }
}
