package io.dpuledger.analysis.timeoutcurve;

import io.dpuledger.analysis.idletimeout.Ending;

/**
 * One pause, to the minute.
 *
 * @param minute the minute in which it ended, the first being 1; if that is not known, the whole
 *     minutes that it certainly lasted
 */
record Gap(GapKind kind, Ending ending, int minute, long seconds) {
  private static final long MINUTE = 60;

  /** None is longer than its timeout: what comes after that, no timeout at or below it changes. */
  static Gap of(GapKind kind, Ending ending, long gapSeconds, long timeoutSeconds) {
    long seconds = Math.min(gapSeconds, timeoutSeconds);
    long minute = ending == Ending.CENSORED ? seconds / MINUTE : (seconds + MINUTE - 1) / MINUTE;
    return new Gap(kind, ending, (int) minute, seconds);
  }
}
