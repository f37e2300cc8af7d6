package io.dpuledger.eventlog.event;

/**
 * What a task used.
 *
 * @param runMillis time in the executor
 * @param gcMillis garbage collection of the executor meanwhile
 */
public record TaskFigures(
    long runMillis, long gcMillis, long memorySpilledBytes, long diskSpilledBytes) {
  /** Those of a task whose end has no metrics. */
  public static final TaskFigures NONE = new TaskFigures(0, 0, 0, 0);
}
