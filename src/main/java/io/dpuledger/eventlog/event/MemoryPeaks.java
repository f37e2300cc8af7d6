package io.dpuledger.eventlog.event;

/**
 * Peaks of the memory of an executor or the driver, in bytes. 0 is unknown: Spark samples them with
 * heartbeats, so short tasks have none.
 *
 * @param processBytes resident memory of the JVM, of Python and of other processes
 */
public record MemoryPeaks(
    long heapBytes, long executionBytes, long storageBytes, long processBytes) {
  public static final MemoryPeaks UNKNOWN = new MemoryPeaks(0, 0, 0, 0);

  /** The larger of each. */
  public MemoryPeaks max(MemoryPeaks other) {
    return new MemoryPeaks(
        Math.max(heapBytes, other.heapBytes),
        Math.max(executionBytes, other.executionBytes),
        Math.max(storageBytes, other.storageBytes),
        Math.max(processBytes, other.processBytes));
  }
}
