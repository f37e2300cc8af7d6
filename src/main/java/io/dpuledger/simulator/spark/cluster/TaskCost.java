package io.dpuledger.simulator.spark.cluster;

/**
 * What an attempt of a task takes where it runs.
 *
 * @param cpuMillis time on a processor
 * @param executionBytes memory that it got for sorts, joins and aggregations
 * @param spilledBytes what did not fit
 * @param executorExecutionBytes of all tasks of the executor when it began, with its own
 * @param executorHeldBytes all objects in the heap of the executor then
 * @param isOutOfMemory whether the heap was too small
 * @param isComputedAgain whether it computed data again that was once kept
 */
public record TaskCost(
    long cpuMillis,
    long fetchMillis,
    long gcMillis,
    long executionBytes,
    long spilledBytes,
    long executorExecutionBytes,
    long executorStoredBytes,
    long executorHeldBytes,
    boolean isOutOfMemory,
    boolean isComputedAgain) {
  /** Reading and writing what was spilled, and starting. */
  private static final int LAUNCH_MILLIS = 4;

  /** From its launch to its end. */
  public long millis() {
    return LAUNCH_MILLIS + runMillis();
  }

  /** In the executor. */
  public long runMillis() {
    return cpuMillis + fetchMillis + gcMillis;
  }
}
