package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.model.advice.Avoidable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The dbt sessions of one person, put together to runs: a run goes on as long as one of them works,
 * or starts to within a quarter of an hour. What nobody knows counts as work. Idle time of a
 * session after its run is orphaned.
 */
final class DbtRuns {
  /** A thread may wait for others, and the next command comes after the one before. */
  private static final long CLOSE = TimeUnit.MINUTES.toMillis(15);

  /** Who closes a session needs a moment. */
  private static final long GRACE = TimeUnit.MINUTES.toMillis(1);

  private final List<OfSetup> sessions = new ArrayList<>();

  /** A session, and the ends of the runs that it belongs to. */
  private static final class OfSetup {
    final SetupKey setup;
    final SessionSpan span;
    int run;
    long runEndAtLeast;

    /** Of the run before its last pause. */
    long runEnd;

    /** Of what may have come after it; the same if nothing can have. */
    long lastRunEnd;

    OfSetup(SetupKey setup, SessionSpan span) {
      this.setup = setup;
      this.span = span;
    }

    /** Idle for certain after the end of its run. */
    long orphaned() {
      if (!span.mayHaveGoneOn()) {
        return span.idleAfter(runEnd);
      }
      long pause = Math.max(0, span.readUntil() - Math.max(span.idleFrom(), runEnd));
      return pause + Math.max(0, span.end() - Math.max(span.tailFrom(), lastRunEnd));
    }
  }

  /** Time in which a session works, or may. */
  private record Work(OfSetup session, long from, long to, boolean isAfterPause) {}

  private DbtRuns(Map<SetupKey, SessionSpans> bySetup) {
    bySetup.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(SetupKey.ORDER))
        .forEach(
            entry ->
                entry
                    .getValue()
                    .all()
                    .forEach(span -> sessions.add(new OfSetup(entry.getKey(), span))));
  }

  /** What was left open after its run, by setup. */
  static Map<SetupKey, Avoidable> orphaned(Map<SetupKey, SessionSpans> bySetup) {
    return bySetup.values().stream().noneMatch(SessionSpans::isAnyRead)
        ? Map.of()
        : new DbtRuns(bySetup).orphaned();
  }

  private Map<SetupKey, Avoidable> orphaned() {
    findRuns();
    Map<SetupKey, Avoidable> sums = new HashMap<>();
    Map<SetupKey, Map<Integer, List<OfSetup>>> left = new HashMap<>();
    for (OfSetup session : sessions) {
      if (session.span.isRead() && session.span.hasEnded() && session.orphaned() >= GRACE) {
        left.computeIfAbsent(session.setup, first -> new TreeMap<>())
            .computeIfAbsent(session.run, first -> new ArrayList<>())
            .add(session);
      }
    }
    left.forEach(
        (setup, runs) ->
            runs.values().forEach(run -> sums.merge(setup, leftOpen(run), Avoidable::plus)));
    return sums;
  }

  private void findRuns() {
    List<Work> work = new ArrayList<>();
    for (OfSetup session : sessions) {
      SessionSpan span = session.span;
      boolean isSplit = span.isRead() && span.idleFrom() < span.readUntil();
      if (isSplit) {
        work.add(new Work(session, span.start(), span.idleFrom(), false));
        if (span.mayHaveGoneOn()) {
          work.add(new Work(session, span.readUntil(), span.busyAtMost(), true));
        }
      } else {
        work.add(new Work(session, span.start(), span.busyAtMost(), false));
      }
    }
    work.sort(Comparator.comparingLong(Work::from).thenComparingLong(Work::to));
    int from = 0;
    int runs = 0;
    while (from < work.size()) {
      int to = from;
      long end = work.get(from).to();
      while (to < work.size() && work.get(to).from() <= end + CLOSE) {
        end = Math.max(end, work.get(to).to());
        to++;
      }
      mark(work.subList(from, to), end, runs++);
      from = to;
    }
  }

  private static void mark(List<Work> run, long end, int number) {
    long atLeast =
        run.stream()
            .filter(one -> !one.isAfterPause())
            .mapToLong(one -> one.session().span.busyAtLeast())
            .max()
            .orElse(end);
    for (Work one : run) {
      if (!one.isAfterPause()) {
        one.session().run = number;
        one.session().runEnd = end;
        one.session().runEndAtLeast = Math.min(end, atLeast);
      }
      one.session().lastRunEnd = Math.max(one.session().lastRunEnd, end);
    }
  }

  private static Avoidable leftOpen(List<OfSetup> run) {
    BigDecimal low = Micros.NONE;
    BigDecimal high = Micros.NONE;
    long millis = 0;
    for (OfSetup session : run) {
      SessionSpan span = session.span;
      BigDecimal certain = Micros.part(span.idleCostLow(), session.orphaned(), span.idleLow());
      long possible = span.end() - Math.max(session.runEndAtLeast, span.busyAtLeast());
      millis += session.orphaned();
      low = low.add(certain);
      high = high.add(Micros.part(span.idleCostHigh(), possible, span.idleHigh()).max(certain));
    }
    return Avoidable.of(
        run.stream().map(session -> session.span.named()).toList(), millis, low, low, high);
  }
}
