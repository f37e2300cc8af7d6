package io.dpuledger.simulator.spark.work;

/**
 * A task and what it takes with its data at hand and memory to itself.
 *
 * @param fetchMillis without shuffle data to go on with, on as many executors as it was drawn for
 * @param memoryBytes of its sorts, joins and aggregations; what does not fit is spilled
 * @param heapBytes of other objects; what does not fit ends the task
 * @param failures how often it fails before it succeeds
 * @param isFar whether no executor near its data was free
 */
public record Task(
    long computeMillis,
    long fetchMillis,
    long memoryBytes,
    long heapBytes,
    int failures,
    boolean isFar) {
  /** After so many failures the job fails. */
  public static final int MOST_FAILURES = 4;

  /** The same, this many times as long. */
  public Task times(double factor) {
    return new Task(
        Math.max(1, Math.round(computeMillis * factor)),
        Math.round(fetchMillis * factor),
        memoryBytes,
        heapBytes,
        failures,
        isFar);
  }
}
