package io.dpuledger.simulator.fleet;

import java.util.List;
import java.util.function.Consumer;

/**
 * Notebook users: they run cells, think, go to lunch and meetings, return to a session that may
 * have timed out, and finally stop or forget it. {@code stops} is the share that is stopped; {@code
 * marathons} the share of last statements that run until the session is ended.
 */
record NotebookWork(
    List<SessionSetup> desks,
    double workMinutes,
    double statementSeconds,
    double thinkSeconds,
    double stops,
    double marathons)
    implements Habit {
  private static final double MORNING_SHARE = 0.6;
  private static final double FAILED_IN_PROVISIONING = 0.02;
  private static final double FAILED_RUNNING = 0.015;
  private static final double DELETED_LIVE = 0.01;
  private static final double FOUND_AND_DELETED = 0.08;
  private static final double NEVER_USED = 0.03;

  @Override
  public void live(Shift shift, int sessions, Dice dice, Consumer<SimulatedSession> fleet) {
    List<SessionSetup> today =
        desks.stream().filter(desk -> GlueReleases.has(desk.glueVersion(), shift.day())).toList();
    int left = sessions;
    while (left > 0) {
      left -= new Visit(shift, dice.pick(today), dice).sessions(left, fleet);
    }
  }

  /** One person's period of work: more than one session if a timeout struck in a pause. */
  private final class Visit {
    private final Shift shift;
    private final SessionSetup desk;
    private final Dice dice;
    private final Pauses pauses;
    private long workLeft;
    private long at;

    Visit(Shift shift, SessionSetup desk, Dice dice) {
      this.shift = shift;
      this.desk = desk;
      this.dice = dice;
      this.pauses = new Pauses(shift, dice, thinkSeconds);
      this.workLeft = dice.millisAround(workMinutes * 60, 0.8);
      this.at = shift.at(arrivalHour());
    }

    int sessions(int most, Consumer<SimulatedSession> fleet) {
      int made = 0;
      while (made < most && workLeft > 0) {
        fleet.accept(session());
        made++;
      }
      return made;
    }

    private SimulatedSession session() {
      String id = desk.idPrefix() + dice.uuid();
      if (dice.chance(FAILED_IN_PROVISIONING)) {
        SimulatedSession failed = LivedSession.failed(shift.target(), id, at, desk, dice);
        at += failed.endAfterMillis() + dice.between(20_000, 200_000);
        return failed;
      }
      LivedSession session = LivedSession.open(shift.target(), id, at, desk, dice);
      if (dice.chance(NEVER_USED)) {
        workLeft = 0;
        session.leave();
      } else {
        work(session);
      }
      return session.session();
    }

    private void work(LivedSession session) {
      session.think(dice.millisAround(8, 1.2));
      while (session.alive()) {
        long before = session.now();
        session.run(dice.millisAround(statementSeconds, 1.3));
        workLeft -= session.now() - before;
        if (!session.alive()) {
          at = session.now() + dice.between(60_000, 600_000);
        } else if (workLeft <= 0 || pauses.isLate(session.now())) {
          workLeft = 0;
          finish(session);
        } else {
          pause(session);
        }
      }
    }

    private void pause(LivedSession session) {
      long pause = pauses.after(session.now());
      workLeft -= pause;
      at = session.now() + pause;
      session.think(pause);
      if (!session.alive() && pauses.isLate(at)) {
        workLeft = 0;
      }
    }

    private void finish(LivedSession session) {
      if (dice.chance(marathons)) {
        session.runForever();
      } else if (dice.chance(FAILED_RUNNING)) {
        session.end(Ending.FAILED_RUNNING);
      } else if (dice.chance(stops)) {
        session.think(dice.millisAround(240, 1.2));
        if (session.alive()) {
          session.end(dice.chance(DELETED_LIVE) ? Ending.DELETED : Ending.STOPPED);
        }
      } else {
        forget(session);
      }
    }

    /** Occasionally somebody finds a forgotten session and deletes it. */
    private void forget(LivedSession session) {
      if (dice.chance(FOUND_AND_DELETED)) {
        session.think(dice.between(1_800_000, 100_000_000));
        if (session.alive()) {
          session.end(Ending.DELETED);
        }
      } else {
        session.leave();
      }
    }

    private double arrivalHour() {
      boolean morning = dice.chance(MORNING_SHARE);
      double hour = morning ? 9 + 0.9 * dice.gaussian() : 14 + 1.5 * dice.gaussian();
      return Math.max(6.5, Math.min(19, hour));
    }
  }
}
