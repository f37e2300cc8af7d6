package io.dpuledger.analysis.idletimeout;

import java.math.BigDecimal;

/**
 * A stretch in which a session ran and no statement did.
 *
 * @param seconds how long it lasted; for one that timed out, the timeout
 * @param costPerMinute the session's own money per idle minute
 * @param restartCostPerMinute the money per minute while an interrupted user gets a session again
 * @param timeoutSeconds the session's own idle timeout at that time
 * @param bucket which part of the sessions its session belongs to, see {@link SessionBuckets}
 */
public record Gap(
    long seconds,
    Ending ending,
    BigDecimal costPerMinute,
    BigDecimal restartCostPerMinute,
    long timeoutSeconds,
    int bucket) {
  public Gap {
    if (seconds < 0 || timeoutSeconds <= 0) {
      throw new IllegalArgumentException(
          "gap of %d s under a timeout of %d s".formatted(seconds, timeoutSeconds));
    }
    if (costPerMinute.signum() < 0 || restartCostPerMinute.signum() < 0) {
      throw new IllegalArgumentException(
          "gap at %s a minute, %s a minute while restarting"
              .formatted(costPerMinute, restartCostPerMinute));
    }
    if (ending == Ending.TIMED_OUT && seconds != timeoutSeconds) {
      throw new IllegalArgumentException(
          "gap of %d s ended by a timeout of %d s".formatted(seconds, timeoutSeconds));
    }
  }

  boolean returnedAfter(long otherSeconds) {
    return ending == Ending.RETURNED && seconds > otherSeconds;
  }
}
