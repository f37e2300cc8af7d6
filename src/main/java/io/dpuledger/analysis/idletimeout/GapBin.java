package io.dpuledger.analysis.idletimeout;

import java.math.BigDecimal;

/**
 * Gaps of one group that ended alike in the same minute. A gap is a stretch in which a session ran
 * and no statement did.
 *
 * <p>Timeouts are whole minutes, so what they hide begins at the end of a minute. Within a minute
 * sums are therefore enough, and nothing is lost by adding up gaps.
 *
 * @param minute the minute in which they ended, the first being 1, and 0 for gaps of no length; for
 *     {@link Ending#CENSORED} the whole minutes that they certainly lasted
 * @param count how many gaps these are
 * @param ratePerMinute the sessions' own money per idle minute, added up
 * @param waited the sessions' own money for the gaps, added up
 * @param seconds how long the gaps lasted, added up; none longer than its own timeout
 * @param restartRatePerMinute the money per minute while interrupted users get their sessions
 *     again, added up
 * @param timeoutMinutes the idle timeout of each of their sessions at that time
 * @param bucket which part of the sessions theirs belong to: all gaps of a session share one, since
 *     the pauses of one afternoon resemble each other and are no independent evidence
 */
public record GapBin(
    int minute,
    Ending ending,
    long count,
    BigDecimal ratePerMinute,
    BigDecimal waited,
    long seconds,
    BigDecimal restartRatePerMinute,
    int timeoutMinutes,
    int bucket) {
  public GapBin {
    if (count < 1 || minute < 0 || minute > timeoutMinutes) {
      throw new IllegalArgumentException(
          "%d gaps in minute %d under a timeout of %d min"
              .formatted(count, minute, timeoutMinutes));
    }
    if (ratePerMinute.signum() < 0 || waited.signum() < 0 || restartRatePerMinute.signum() < 0) {
      throw new IllegalArgumentException(
          "gaps at %s a minute and %s together, %s a minute while restarting"
              .formatted(ratePerMinute, waited, restartRatePerMinute));
    }
    int after = ending == Ending.CENSORED ? minute : Math.max(minute - 1, 0);
    int until = ending == Ending.CENSORED ? Math.min(minute + 1, timeoutMinutes) : minute;
    if (seconds < after * 60L * count || seconds > until * 60L * count) {
      throw new IllegalArgumentException(
          "%d gaps %s in minute %d lasted %d s".formatted(count, ending, minute, seconds));
    }
  }

  /** Whether some of the gaps may have lasted beyond the end of a minute, and none ended before. */
  boolean reachesBeyond(int otherMinute) {
    return ending == Ending.CENSORED ? minute >= otherMinute : minute > otherMinute;
  }

  boolean returnedAfter(int otherMinute) {
    return ending == Ending.RETURNED && minute > otherMinute;
  }
}
