package io.dpuledger.analysis.idletimeout;

/**
 * A minute in which gaps leave.
 *
 * @param atRisk the weight of those that last until the minute begins, the first being 1
 * @param lastingOn the weight of those that last beyond it, also of those that nobody follows there
 */
record Step(int minute, Exits exits, double atRisk, double lastingOn) {}
