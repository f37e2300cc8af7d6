package io.dpuledger.simulator;

import io.dpuledger.simulator.fleet.Dice;
import io.dpuledger.simulator.fleet.LivedSession;
import io.dpuledger.simulator.fleet.SessionSetup;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.simulator.fleet.StatementTimeline;
import java.util.ArrayList;
import java.util.List;

/** The same work of the same person, had their sessions had another idle timeout. */
public final class Relived {
  private Relived() {}

  /**
   * A session that idles longer than the timeout ends by it; who comes back opens another one and
   * goes on with the same statements.
   */
  public static List<SimulatedSession> under(SimulatedSession session, int idleMinutes) {
    if (session.executionMillis() == 0 || !session.setup().hasStatements()) {
      return List.of(session);
    }
    SessionSetup setup =
        session.setup().copy().timeouts(idleMinutes, session.setup().totalTimeoutMinutes()).build();
    Dice dice = new Dice(session.createdMillis());
    StatementTimeline statements = session.statements();
    List<SimulatedSession> lived = new ArrayList<>();
    LivedSession now =
        LivedSession.open(session.target(), session.id(), session.createdMillis(), setup, dice);
    for (int i = 0; i < statements.count(); i++) {
      long start = session.createdMillis() + statements.startOf(i);
      now.think(start - now.now());
      if (!now.alive()) {
        lived.add(now.session());
        now = LivedSession.open(session.target(), session.id() + "-" + i, start, setup, dice);
      }
      now.run(statements.endOf(i) - (long) statements.startOf(i));
      if (!now.alive()) {
        lived.add(now.session());
        return lived;
      }
    }
    if (session.endedByIdling()) {
      now.leave();
    } else {
      now.think(session.createdMillis() + session.endAfterMillis() - now.now());
      if (now.alive()) {
        now.end(session.ending());
      }
    }
    lived.add(now.session());
    return lived;
  }
}
