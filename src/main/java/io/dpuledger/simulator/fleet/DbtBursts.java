package io.dpuledger.simulator.fleet;

import java.util.List;
import java.util.function.Consumer;

/**
 * Runs of dbt: every model opens its own session, and many end within a minute. The first session
 * of a night has a fixed id, and its record is deleted before the next night reuses the id.
 */
record DbtBursts(SessionSetup setup, String nightlyId) implements Habit {
  private static final double NIGHTLY_HOUR = 3;
  private static final double DELETION_HOUR = 25.5;
  private static final List<Double> BURST_HOURS = List.of(4.0, 4.0, 7.0, 11.5, 15.0);
  private static final double DELETED_SHARE = 0.12;
  private static final double STOPPED_SHARE = 0.88;

  @Override
  public void live(Shift shift, int sessions, Dice dice, Consumer<SimulatedSession> fleet) {
    int made = 0;
    while (made < sessions) {
      boolean nightly = made == 0;
      double hour = nightly ? NIGHTLY_HOUR : dice.pick(BURST_HOURS);
      long start = shift.at(hour) + dice.between(0, 900_000);
      long models = nightly ? 1 : Math.min(sessions - made, dice.between(3, 12));
      for (int model = 0; model < models; model++) {
        long created = start + dice.between(0, 45_000);
        fleet.accept(nightly ? nightly(shift, created, dice) : model(shift, created, dice));
      }
      made += (int) models;
    }
  }

  private SimulatedSession nightly(Shift shift, long created, Dice dice) {
    LivedSession session = LivedSession.open(shift.target(), nightlyId, created, setup, dice);
    runModels(session, dice.between(30, 160), dice);
    finish(session, dice);
    session.deleteRecordAt(shift.at(DELETION_HOUR));
    return session.session();
  }

  private SimulatedSession model(Shift shift, long created, Dice dice) {
    String id = setup.idPrefix() + dice.uuid();
    if (dice.chance(0.01)) {
      return LivedSession.failed(shift.target(), id, created, setup, dice);
    }
    LivedSession session = LivedSession.open(shift.target(), id, created, setup, dice);
    runModels(session, 1 + dice.arrivals(1), dice);
    finish(session, dice);
    return session.session();
  }

  private static void runModels(LivedSession session, long models, Dice dice) {
    for (int model = 0; model < models && session.alive(); model++) {
      session.think(dice.between(200, 3_000));
      if (session.alive()) {
        session.run(dice.millisAround(45, 1.3));
      }
    }
  }

  private static void finish(LivedSession session, Dice dice) {
    if (!session.alive()) {
      return;
    }
    double how = dice.fraction();
    if (how < DELETED_SHARE) {
      session.end(Ending.DELETED);
    } else if (how < STOPPED_SHARE) {
      session.think(dice.between(500, 4_000));
      if (session.alive()) {
        session.end(Ending.STOPPED);
      }
    } else {
      session.leave();
    }
  }
}
