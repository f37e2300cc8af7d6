package io.dpuledger.simulator.fleet;

import java.util.function.Consumer;

/** How a team uses sessions. */
interface Habit {
  /** Simulates one day with this many sessions and passes on each. */
  void live(Shift shift, int sessions, Dice dice, Consumer<SimulatedSession> fleet);
}
