package io.dpuledger.eventlog.activity;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What tasks did.
 *
 * @param busyMillis time of all tasks
 * @param millis during which at least one ran
 * @param gcShare garbage collection by run time; null without run time
 * @param skew of the stage that lost most time by it; null if no stage had two tasks
 */
public record Tasks(
    long ended,
    long failed,
    long killed,
    long stages,
    long failedStages,
    long busyMillis,
    long millis,
    @Nullable AtOnce atOnce,
    @Nullable Double gcShare,
    @Nullable Skew skew)
    implements Serializable {

  /** How many ran at once, by time, while at least one ran. */
  public record AtOnce(double mean, int median, int p95, int max) implements Serializable {}

  /**
   * A stage with a task that took longer than the others.
   *
   * @param ratio the longest task by the median one
   * @param lostMillis the longest task less the median one
   */
  public record Skew(double ratio, long lostMillis) implements Serializable {}
}
