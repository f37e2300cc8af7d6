package io.dpuledger.eventlog.event;

/**
 * What a task used.
 *
 * @param cpuMillis time on a processor
 * @param fetchWaitMillis without shuffle data to go on with
 * @param executionBytes memory of its sorts, joins and aggregations, at most
 * @param runMillis time in the executor
 * @param gcMillis garbage collection of the executor meanwhile
 */
public record TaskFigures(
    long runMillis,
    long gcMillis,
    long cpuMillis,
    long fetchWaitMillis,
    long memorySpilledBytes,
    long diskSpilledBytes,
    long executionBytes) {
  /** Those of a task whose end has no metrics. */
  public static final TaskFigures NONE = new TaskFigures(0, 0, 0, 0, 0, 0, 0);
}
