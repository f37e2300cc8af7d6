package io.dpuledger.app.site;

import io.dpuledger.observation.StatementObservationTable;
import io.dpuledger.testing.ObservedSession;
import io.dpuledger.testing.ObservedStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * When the statements of a session begin and end, by turns, in seconds after its creation, and what
 * polls see of them: all that have begun, but for a few that they list and do not show.
 */
record RandomWork(List<Integer> moments) {

  /** Mostly over well before the end, as that of people who forget a session. */
  static RandomWork within(int seconds, Random random) {
    int until = random.nextInt(4) == 0 ? seconds : Math.max(1, seconds - 3_600);
    int statements = random.nextInt(6);
    return new RandomWork(random.ints(2L * statements, 0, until).sorted().boxed().toList());
  }

  /** Reads the statements of a live session, and tells that in its sight. */
  List<ObservedStatement> poll(ObservedSession sight, Instant created, Instant at, Random random) {
    List<ObservedStatement> seen = new ArrayList<>();
    int listed = 0;
    for (int id = 0; 2 * id < moments.size(); id++) {
      Instant from = created.plusSeconds(moments.get(2 * id));
      Instant to = created.plusSeconds(moments.get(2 * id + 1));
      if (from.isAfter(at)) {
        break;
      }
      listed++;
      if (random.nextInt(40) > 0) {
        seen.add(seen(sight, id, from, to, at, random).seenAt(at));
      }
    }
    sight.polledAt(at, listed);
    return seen;
  }

  private static ObservedStatement seen(
      ObservedSession sight, int id, Instant from, Instant to, Instant at, Random random) {
    if (to.isAfter(at)) {
      return ObservedStatement.running(sight, id, from, at);
    }
    ObservedStatement statement = ObservedStatement.ran(sight, id, from, to);
    return random.nextInt(20) == 0
        ? statement.with(StatementObservationTable.STATE, "CANCELLED")
        : statement;
  }
}
