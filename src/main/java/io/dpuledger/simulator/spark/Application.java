package io.dpuledger.simulator.spark;

import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.simulator.fleet.StatementTimeline;
import io.dpuledger.simulator.spark.draw.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Spark application of a session: most have one, some are started anew between two statements.
 * Times are milliseconds since 1970.
 */
record Application(long start, long end, List<Statement> statements) {
  /** Before the session is READY. */
  private static final long START_MILLIS = 3_000;

  private static final long RESTART_MILLIS = 4_000;
  private static final long LEAST_PAUSE = 15_000;

  static Application whole(SimulatedSession session) {
    return part(session, first(session), end(session), 0, session.statements().count());
  }

  /** Two, if there is a pause in which the first can end; empty if there is none. */
  static Optional<List<Application>> two(SimulatedSession session) {
    StatementTimeline statements = session.statements();
    int count = statements.count();
    for (int next = (count + 1) / 2; next > 0 && next < count; next++) {
      long pause = (long) statements.startOf(next) - statements.endOf(next - 1);
      if (pause >= LEAST_PAUSE) {
        long over = session.createdMillis() + statements.endOf(next - 1) + pause / 3;
        return Optional.of(
            List.of(
                part(session, first(session), over, 0, next),
                part(session, over + RESTART_MILLIS, end(session), next, count)));
      }
    }
    return Optional.empty();
  }

  private static long first(SimulatedSession session) {
    return session.createdMillis() + session.readyAfterMillis() - START_MILLIS;
  }

  private static long end(SimulatedSession session) {
    return session.createdMillis() + session.endAfterMillis();
  }

  private static Application part(
      SimulatedSession session, long start, long end, int from, int to) {
    StatementTimeline timeline = session.statements();
    List<Statement> statements = new ArrayList<>();
    long before = start - session.createdMillis();
    for (int number = from; number < to; number++) {
      long pauseEnd =
          number + 1 < to ? timeline.startOf(number + 1) : end - session.createdMillis();
      statements.add(
          new Statement(
              timeline.startOf(number) - before,
              timeline.endOf(number) - timeline.startOf(number),
              pauseEnd - timeline.endOf(number),
              timeline.endOf(number) == session.endAfterMillis()));
      before = timeline.endOf(number);
    }
    return new Application(start, end, statements);
  }
}
