package io.dpuledger.eventlog.activity;

import io.dpuledger.eventlog.event.LogEvent.StageEnded;
import io.dpuledger.eventlog.event.LogEvent.TaskEnded;
import io.dpuledger.eventlog.event.LogEvent.TaskOutcome;

/** What tasks and stages did, apart from when. */
final class TaskFold {
  private final StageSkew skew = new StageSkew();
  private long ended;
  private long failed;
  private long killed;
  private long stages;
  private long failedStages;
  private long runMillis;
  private long gcMillis;

  void add(TaskEnded event) {
    ended++;
    failed += event.outcome() == TaskOutcome.FAILED ? 1 : 0;
    killed += event.outcome() == TaskOutcome.KILLED ? 1 : 0;
    runMillis += event.figures().runMillis();
    gcMillis += event.figures().gcMillis();
    if (event.outcome() == TaskOutcome.SUCCEEDED) {
      skew.add(event.stage(), Math.max(0, event.finishedAt() - event.launchedAt()));
    }
  }

  void add(StageEnded event) {
    stages++;
    failedStages += event.hasFailed() ? 1 : 0;
    skew.end(event.stage());
  }

  /**
   * The sums.
   *
   * @param slots the most slots at once; 0 if unknown
   */
  Tasks tasks(TaskTimes times, int slots) {
    skew.endAll();
    Concurrency running = times.concurrency();
    return new Tasks(
        ended,
        failed,
        killed,
        stages,
        failedStages,
        times.busyMillis(),
        running.millis(),
        running.millis() == 0 ? null : atOnce(running, slots == 0 ? Integer.MAX_VALUE : slots),
        runMillis == 0 ? null : Double.valueOf((double) gcMillis / runMillis),
        skew.isKnown() ? new Tasks.Skew(skew.ratio(), Math.round(skew.millis())) : null);
  }

  /** A slot is free a little before its task counts as ended, so more may seem to run. */
  private static Tasks.AtOnce atOnce(Concurrency running, int slots) {
    return new Tasks.AtOnce(
        Math.min(slots, running.mean()),
        Math.min(slots, running.quantile(0.5)),
        Math.min(slots, running.quantile(0.95)),
        Math.min(slots, running.max()));
  }
}
