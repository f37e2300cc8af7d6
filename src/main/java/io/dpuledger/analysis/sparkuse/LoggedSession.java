package io.dpuledger.analysis.sparkuse;

import io.dpuledger.eventlog.SparkActivity;
import io.dpuledger.eventlog.activity.Memory;
import io.dpuledger.eventlog.activity.Slots;
import io.dpuledger.eventlog.activity.Tasks;
import io.dpuledger.eventlog.file.LogState;
import io.dpuledger.eventlog.join.JoinedBy.Certainty;
import io.dpuledger.eventlog.replay.FewerExecutors;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the event logs of a session say together. It can have several, one an application.
 *
 * @param certainty how sure it is that the least certain of them is of this session
 * @param isWhole whether each of them was read to its end
 * @param slots executors and the tasks that they ran
 * @param memory what the executors had and needed
 * @param skew of the stage that lost most time by it; null if no stage had two tasks
 * @param replays of its work on fewer executors; empty if it has several logs
 */
public record LoggedSession(
    int logs,
    Certainty certainty,
    boolean isWhole,
    SlotUse slots,
    MemoryUse memory,
    Tasks.@Nullable Skew skew,
    List<FewerExecutors> replays)
    implements Serializable {
  public LoggedSession {
    replays = List.copyOf(replays);
  }

  /**
   * Executors and the tasks that they ran.
   *
   * @param executors most at once
   * @param most tasks that could run at once
   * @param jobMillis slots × milliseconds while a job ran
   * @param busyMillis time of all tasks
   * @param tasksAtOnce the 95th percentile of running tasks while at least one ran; null if none
   *     did
   */
  public record SlotUse(
      int executors, int most, long jobMillis, long busyMillis, @Nullable Integer tasksAtOnce)
      implements Serializable {
    private SlotUse plus(SlotUse other) {
      return new SlotUse(
          Math.max(executors, other.executors),
          Math.max(most, other.most),
          jobMillis + other.jobMillis,
          busyMillis + other.busyMillis,
          known(tasksAtOnce, other.tasksAtOnce, Math::max));
    }
  }

  /**
   * What executors had and needed. Null is unknown.
   *
   * @param executorBytes heap of an executor, the smallest
   * @param peakHeapBytes the most that one of them used
   * @param spilledBytes that tasks wrote to disk because their memory was full
   * @param gcShare garbage collection as a share of the running time of tasks, the highest
   */
  public record MemoryUse(
      @Nullable Long executorBytes,
      @Nullable Long peakHeapBytes,
      long spilledBytes,
      @Nullable Double gcShare,
      boolean hasCachedData)
      implements Serializable {
    private MemoryUse plus(MemoryUse other) {
      return new MemoryUse(
          both(executorBytes, other.executorBytes, Math::min),
          both(peakHeapBytes, other.peakHeapBytes, Math::max),
          spilledBytes + other.spilledBytes,
          both(gcShare, other.gcShare, Math::max),
          hasCachedData || other.hasCachedData);
    }
  }

  /** By one log that was joined to it. */
  static LoggedSession of(SparkActivity log, List<FewerExecutors> replays) {
    Slots slots = log.activity().slots();
    Tasks tasks = log.activity().tasks();
    Memory memory = log.activity().memory();
    Tasks.AtOnce atOnce = tasks.atOnce();
    return new LoggedSession(
        1,
        Objects.requireNonNull(log.joinedBy()).certainty(),
        log.state() == LogState.WHOLE,
        new SlotUse(
            slots.mostExecutors(),
            slots.most(),
            log.activity().jobs().slotMillis(),
            tasks.busyMillis(),
            atOnce == null ? null : Integer.valueOf(atOnce.p95())),
        new MemoryUse(
            slots.executorMemoryBytes(),
            memory.peakHeapBytes(),
            memory.diskSpilledBytes(),
            tasks.gcShare(),
            memory.hasCachedData()),
        tasks.skew(),
        replays);
  }

  /** By these logs and others. */
  LoggedSession plus(LoggedSession other) {
    return new LoggedSession(
        logs + other.logs,
        certainty.compareTo(other.certainty) > 0 ? certainty : other.certainty,
        isWhole && other.isWhole,
        slots.plus(other.slots),
        memory.plus(other.memory),
        known(skew, other.skew, (one, two) -> one.lostMillis() >= two.lostMillis() ? one : two),
        List.of());
  }

  /** Unknown where both are. */
  private static <T> @Nullable T known(
      @Nullable T one, @Nullable T other, BinaryOperator<T> choice) {
    return one == null ? other : other == null ? one : choice.apply(one, other);
  }

  /** Unknown where one is. */
  private static <T> @Nullable T both(
      @Nullable T one, @Nullable T other, BinaryOperator<T> choice) {
    return one == null || other == null ? null : choice.apply(one, other);
  }
}
