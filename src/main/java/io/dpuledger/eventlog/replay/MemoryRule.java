package io.dpuledger.eventlog.replay;

import io.dpuledger.eventlog.replay.record.RecordedWork;
import org.jspecify.annotations.Nullable;

/**
 * Whether what all executors held in memory fits fewer of them, with room to spare: what Spark
 * manages, and the whole heap, since objects of tasks are only there.
 */
final class MemoryRule {
  private static final double MOST_USED = 0.6;

  /** The rest is for the collection of garbage. */
  private static final double MOST_OF_HEAP = 0.8;

  /** Of the heap, Spark keeps this for itself, and gives a share of the rest to its memory. */
  private static final long RESERVED_BYTES = 300L << 20;

  private static final double SPARK_SHARE = 0.6;

  private final @Nullable Long usedBytes;
  private final @Nullable Long heapBytes;
  private final long peakHeapBytes;
  private final double executors;
  private final int slotsEach;

  MemoryRule(RecordedWork work) {
    int most = work.executors().most();
    usedBytes = work.memory().bytes(most, most * work.slotsEach());
    heapBytes = work.traits().executorMemoryBytes();
    peakHeapBytes = work.memory().heapBytes();
    executors = most;
    slotsEach = work.slotsEach();
  }

  ReplayVerdict judge(int fewer) {
    if (usedBytes == null || heapBytes == null) {
      return ReplayVerdict.MEMORY_UNKNOWN;
    }
    double had = fewer * SPARK_SHARE * Math.max(0, heapBytes - RESERVED_BYTES);
    return usedBytes > MOST_USED * had || peakHeapBytes * denser(fewer) > MOST_OF_HEAP * heapBytes
        ? ReplayVerdict.TOO_LITTLE_MEMORY
        : ReplayVerdict.PROMISED;
  }

  /** How many tasks run on an executor where one ran, at most. */
  private double denser(int fewer) {
    return Math.min(executors / fewer, slotsEach);
  }
}
