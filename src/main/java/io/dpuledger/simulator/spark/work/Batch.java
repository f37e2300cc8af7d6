package io.dpuledger.simulator.spark.work;

import java.util.List;

/**
 * Jobs that start together.
 *
 * @param pauseMillis how long the driver does something else before
 */
public record Batch(long pauseMillis, List<Job> jobs) {
  /** The same, this many times as long. */
  public Batch times(double factor) {
    return new Batch(
        Math.round(pauseMillis * factor), jobs.stream().map(job -> job.times(factor)).toList());
  }
}
