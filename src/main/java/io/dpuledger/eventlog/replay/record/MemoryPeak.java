package io.dpuledger.eventlog.replay.record;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The memory that executors held at most, for execution and storage, and in all. */
public final class MemoryPeak {
  private static final int MOST_EXECUTORS = 10_000;

  private final Map<String, Long> bytesByExecutor = new HashMap<>();
  private long taskBytes;
  private long heapBytes;

  /**
   * What was sampled of an executor.
   *
   * @param heap all that its heap held, garbage too
   */
  void add(String executor, long bytes, long heap) {
    heapBytes = Math.max(heapBytes, heap);
    if (bytesByExecutor.size() < MOST_EXECUTORS || bytesByExecutor.containsKey(executor)) {
      bytesByExecutor.merge(executor, bytes, Math::max);
    }
  }

  /** What a task says itself, which has no sample if it is short. */
  void addTask(long bytes) {
    taskBytes = Math.max(taskBytes, bytes);
  }

  /** The most that the heap of an executor held; 0 if nothing was sampled. */
  public long heapBytes() {
    return heapBytes;
  }

  /**
   * The larger of what was sampled, for the executors that held most, and of the largest task in
   * each slot.
   *
   * @return null if nothing was sampled
   */
  public @Nullable Long bytes(int executors, int slots) {
    if (bytesByExecutor.isEmpty()) {
      return null;
    }
    long sampled =
        bytesByExecutor.values().stream()
            .sorted((one, other) -> Long.compare(other, one))
            .limit(executors)
            .mapToLong(bytes -> bytes)
            .sum();
    return Math.max(sampled, taskBytes * slots);
  }
}
