package io.dpuledger.eventlog.activity;

import java.io.Serializable;
import java.util.List;

/**
 * When jobs ran.
 *
 * @param millis during which at least one ran
 * @param slotMillis slots × milliseconds during that time
 * @param startsAndEnds of the stretches of that time, in turn
 * @param closedGapMillis the longest pause that counts as part of a stretch; 0 if none does
 */
public record Jobs(
    long started,
    long failed,
    long millis,
    long slotMillis,
    List<Long> startsAndEnds,
    long closedGapMillis)
    implements Serializable {}
