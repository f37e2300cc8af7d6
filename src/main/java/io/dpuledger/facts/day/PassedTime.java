package io.dpuledger.facts.day;

/**
 * How much of a session's time has passed at an instant, in milliseconds: idle at least, unknown,
 * and busy time. The three are disjoint and cover all of it.
 */
record PassedTime(long idle, long unknown, long busy) {}
