package io.dpuledger.eventlog.replay.record;

import org.jspecify.annotations.Nullable;

/** Takes down what a log says of its work as a whole. What was seen once holds for all of it. */
public final class TraitsRecorder {
  private boolean isCached;
  private boolean isSpilled;
  private boolean isFailed;
  private boolean isStreaming;
  private boolean isIncomplete;
  private boolean isTooLarge;
  private boolean isDynamic;
  private int taskCpus = 1;
  private @Nullable Long executorMemoryBytes;

  /** Some data was kept between jobs. */
  public void cached() {
    isCached = true;
  }

  /** A task ran out of memory and wrote to disk. */
  public void spilled() {
    isSpilled = true;
  }

  /** A job or an attempt of a stage failed. */
  public void failed() {
    isFailed = true;
  }

  /** A job belongs to a streaming query. */
  public void streaming() {
    isStreaming = true;
  }

  /** Something is missing in the log. */
  public void incomplete() {
    isIncomplete = true;
  }

  /** Spark asked for executors as it needed them. */
  public void dynamic() {
    isDynamic = true;
  }

  /** What an executor and a task get. */
  public void profile(@Nullable Long memoryBytes, int cpus) {
    executorMemoryBytes = memoryBytes;
    taskCpus = cpus;
  }

  void tooLarge() {
    isTooLarge = true;
  }

  boolean isTooLarge() {
    return isTooLarge;
  }

  WorkTraits traits() {
    return new WorkTraits(
        isCached,
        isSpilled,
        isFailed,
        isStreaming,
        isIncomplete,
        isTooLarge,
        isDynamic,
        taskCpus,
        executorMemoryBytes);
  }
}
