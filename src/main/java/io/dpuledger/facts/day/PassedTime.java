package io.dpuledger.facts.day;

/**
 * How much of a session's time has passed at an instant, in milliseconds: time in which nothing ran
 * for certain, time of which nobody knows, and busy time. They do not overlap, and are all of it.
 */
record PassedTime(long idle, long unknown, long busy) {}
