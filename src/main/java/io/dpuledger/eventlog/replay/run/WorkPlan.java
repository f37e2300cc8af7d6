package io.dpuledger.eventlog.replay.run;

import io.dpuledger.eventlog.replay.record.RecordedJob;
import io.dpuledger.eventlog.replay.record.RecordedWork;
import java.util.Comparator;
import java.util.List;

/** Recorded work, prepared to be replayed any number of times. */
public record WorkPlan(
    JobPlan jobs,
    StagePlan stages,
    TaskPlan tasks,
    DriverTimes driver,
    ExecutorPlan executors,
    int launchGap) {
  /** Prepares it. */
  public static WorkPlan of(RecordedWork work) {
    List<RecordedJob> byId =
        work.jobs().stream().sorted(Comparator.comparingInt(RecordedJob::id)).toList();
    JobPlan jobs = new JobPlan(byId);
    StagePlan stages = StagePlan.of(work, byId);
    TaskPlan tasks = new TaskPlan(work.tasks(), stages);
    BusySlots slots = new BusySlots(work.tasks(), work.executors(), work.slotsEach());
    return new WorkPlan(
        jobs,
        stages,
        tasks,
        new DriverTimes(jobs, stages, tasks, slots),
        new ExecutorPlan(work, jobs),
        work.launchGap());
  }
}
