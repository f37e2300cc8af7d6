package io.dpuledger.simulator.fleet;

import java.util.function.Consumer;

/** The way in which a team uses sessions. */
interface Habit {
  /** Lives one day with so many sessions and hands each of them over. */
  void live(Shift shift, int sessions, Dice dice, Consumer<SimulatedSession> fleet);
}
