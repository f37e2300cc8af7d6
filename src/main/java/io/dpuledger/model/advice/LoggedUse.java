package io.dpuledger.model.advice;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What event logs say about one session.
 *
 * @param listCost what the session cost
 * @param millis how long it ran
 * @param isSure whether it is certain or likely that the logs are of this session
 * @param skewMillis what was lost in a stage that waited for one task; null if no stage had two
 * @param smaller its work on fewer workers
 */
public record LoggedUse(
    Instant startedOn,
    BigDecimal listCost,
    long millis,
    boolean isSure,
    Slots slots,
    Memory memory,
    @Nullable Long skewMillis,
    List<SmallerCount> smaller)
    implements Serializable {
  public static final Comparator<LoggedUse> IN_ORDER =
      Comparator.comparing(LoggedUse::startedOn)
          .thenComparing(LoggedUse::listCost)
          .thenComparing(LoggedUse::millis);

  private static final Comparator<SmallerCount> MOST_WORKERS_FIRST =
      Comparator.comparing(SmallerCount::workers).reversed();

  public LoggedUse {
    smaller = smaller.stream().sorted(MOST_WORKERS_FIRST).toList();
  }

  /**
   * Task slots.
   *
   * @param most tasks that could run at once
   * @param jobMillis slots × milliseconds while a job ran
   * @param busyMillis time of all tasks
   * @param atOnce the 95th percentile of tasks that ran at once while at least one ran; null if
   *     none did
   */
  public record Slots(int most, long jobMillis, long busyMillis, @Nullable Integer atOnce)
      implements Serializable {}

  /**
   * Memory of executors. Null is unknown.
   *
   * @param executorBytes heap of one executor
   * @param peakBytes the most of it that was used
   * @param gcShare garbage collection as a share of the time of tasks
   */
  public record Memory(
      @Nullable Long executorBytes,
      @Nullable Long peakBytes,
      long spilledBytes,
      @Nullable Double gcShare,
      boolean hasCachedData)
      implements Serializable {}

  /** What its work does with so many workers: as with the next smaller number that was replayed. */
  public SmallerCount with(int workers) {
    if (memory.spilledBytes() > 0) {
      return SmallerCount.refused(workers, ReplayRefusal.SPILLED);
    }
    if (memory.hasCachedData()) {
      return SmallerCount.refused(workers, ReplayRefusal.CACHED_DATA);
    }
    return smaller.stream()
        .filter(count -> count.workers() <= workers)
        .findFirst()
        .map(count -> count.with(workers))
        .orElse(SmallerCount.refused(workers, ReplayRefusal.NOT_REPLAYED));
  }
}
