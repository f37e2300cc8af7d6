package io.dpuledger.eventlog.replay.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The work of an application as its log recorded it. Times are milliseconds since an origin.
 *
 * @param stages null where only tasks of it are known
 * @param launchGap how long the driver takes to give a slot its next task, in milliseconds
 */
public record RecordedWork(
    List<RecordedJob> jobs,
    List<@Nullable RecordedStage> stages,
    TaskColumns tasks,
    RecordedExecutors executors,
    int launchGap,
    MemoryPeak memory,
    WorkTraits traits) {
  /** The task slots of an executor. */
  public int slotsEach() {
    return executors.cores() / Math.max(1, traits.taskCpus());
  }
}
