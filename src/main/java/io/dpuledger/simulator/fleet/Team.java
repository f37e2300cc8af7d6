package io.dpuledger.simulator.fleet;

/** A team: its share of all sessions on a weekday, its week, and its habit. */
record Team(String name, double share, Rhythm rhythm, Habit habit) {}
