package io.dpuledger.eventlog.replay;

import io.dpuledger.eventlog.replay.record.RecordedWork;
import org.jspecify.annotations.Nullable;

/** Whether what all executors held in memory fits fewer of them, with room to spare. */
final class MemoryRule {
  private static final double MOST_USED = 0.6;

  /** Of the heap, Spark keeps this for itself, and gives a share of the rest to its memory. */
  private static final long RESERVED_BYTES = 300L << 20;

  private static final double SPARK_SHARE = 0.6;

  private final @Nullable Long usedBytes;
  private final @Nullable Long heapBytes;

  MemoryRule(RecordedWork work) {
    int executors = work.executors().most();
    usedBytes = work.memory().bytes(executors, executors * work.slotsEach());
    heapBytes = work.traits().executorMemoryBytes();
  }

  ReplayVerdict judge(int executors) {
    if (usedBytes == null || heapBytes == null) {
      return ReplayVerdict.MEMORY_UNKNOWN;
    }
    double had = executors * SPARK_SHARE * Math.max(0, heapBytes - RESERVED_BYTES);
    return usedBytes > MOST_USED * had ? ReplayVerdict.TOO_LITTLE_MEMORY : ReplayVerdict.PROMISED;
  }
}
