package io.dpuledger.eventlog.activity;

import io.dpuledger.eventlog.event.LogEvent.ExecutorPeaks;
import io.dpuledger.eventlog.event.MemoryPeaks;
import io.dpuledger.eventlog.event.TaskFigures;
import org.jspecify.annotations.Nullable;

/** The largest peaks, and what did not fit. */
final class MemoryFold {
  private static final String DRIVER = "driver";

  private MemoryPeaks executors = MemoryPeaks.UNKNOWN;
  private MemoryPeaks driver = MemoryPeaks.UNKNOWN;
  private long memorySpilled;
  private long diskSpilled;
  private boolean hasCachedData;

  void add(TaskFigures task, MemoryPeaks peaks) {
    memorySpilled += task.memorySpilledBytes();
    diskSpilled += task.diskSpilledBytes();
    executors = executors.max(peaks);
  }

  void add(ExecutorPeaks event) {
    if (event.executor().equals(DRIVER)) {
      driver = driver.max(event.peaks());
    } else {
      executors = executors.max(event.peaks());
    }
  }

  void hasCachedData() {
    hasCachedData = true;
  }

  Memory memory() {
    return new Memory(
        known(executors.heapBytes()),
        known(executors.executionBytes()),
        known(executors.storageBytes()),
        known(executors.processBytes()),
        known(driver.heapBytes()),
        memorySpilled,
        diskSpilled,
        hasCachedData);
  }

  /** Spark writes 0 for what it did not sample. */
  private static @Nullable Long known(long peak) {
    return peak > 0 ? peak : null;
  }
}
