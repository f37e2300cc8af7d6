package io.dpuledger.simulator.fleet;

import java.util.function.Consumer;

/**
 * Sessions that the Glue Studio console opens to preview data: 2 DPU, a few queries, and always
 * ended after 30 minutes.
 */
record DataPreviews(SessionSetup setup) implements Habit {
  private static final double FIRST_HOUR = 8;
  private static final double HOURS = 10;

  @Override
  public void live(Shift shift, int sessions, Dice dice, Consumer<SimulatedSession> fleet) {
    for (int i = 0; i < sessions; i++) {
      long created = shift.at(FIRST_HOUR + HOURS * dice.fraction());
      String id = setup.idPrefix() + dice.uuid();
      LivedSession session = LivedSession.open(shift.target(), id, created, setup, dice);
      int queries = dice.arrivals(3);
      for (int query = 0; query < queries && session.alive(); query++) {
        session.run(dice.millisAround(6, 0.5));
        if (session.alive()) {
          session.think(dice.millisAround(40, 1));
        }
      }
      if (session.alive()) {
        session.leave();
      }
      fleet.accept(session.session());
    }
  }
}
