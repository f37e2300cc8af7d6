package io.dpuledger.eventlog.replay.run;

import io.dpuledger.eventlog.replay.record.RecordedStage;
import java.util.Arrays;

/** What the driver did in between, which a replay takes as it was recorded. */
final class DriverTimes {
  private final int[] stageStarts;
  private final int[] stageEnds;
  private final int[] jobEnds;

  DriverTimes(JobPlan jobs, StagePlan stages, TaskPlan tasks, BusySlots slots) {
    this.stageStarts = new int[stages.count()];
    this.stageEnds = new int[stages.count()];
    this.jobEnds = new int[jobs.count()];
    int[] lastEnds = new int[jobs.count()];
    for (int job = 0; job < jobs.count(); job++) {
      lastEnds[job] = jobs.job(job).submitted();
    }
    int median = medianLaunch(stages, tasks, slots);
    for (int stage = 0; stage < stages.count(); stage++) {
      RecordedStage recorded = stages.stage(stage);
      int base = jobs.job(stages.owner(stage)).submitted();
      for (int parent : stages.parents(stage)) {
        base = Math.max(base, stages.stage(parent).completed());
      }
      int launch = launch(stage, stages, tasks, slots);
      stageStarts[stage] =
          Math.max(0, recorded.submitted() - base) + (launch < 0 ? median : launch);
      if (tasks.count(stage) > 0) {
        stageEnds[stage] = Math.max(0, recorded.completed() - tasks.lastEnd(stage));
      }
      for (int job : stages.jobs(stage)) {
        lastEnds[job] = Math.max(lastEnds[job], recorded.completed());
      }
    }
    for (int job = 0; job < jobs.count(); job++) {
      jobEnds[job] = Math.max(0, jobs.job(job).ended() - lastEnds[job]);
    }
  }

  private static int medianLaunch(StagePlan stages, TaskPlan tasks, BusySlots slots) {
    int[] known = new int[stages.count()];
    int count = 0;
    for (int stage = 0; stage < stages.count(); stage++) {
      int launch = launch(stage, stages, tasks, slots);
      if (launch >= 0) {
        known[count++] = launch;
      }
    }
    Arrays.sort(known, 0, count);
    return count == 0 ? 0 : known[(count - 1) / 2];
  }

  /** From the start of a stage to its first task; -1 if it waited for a slot. */
  private static int launch(int stage, StagePlan stages, TaskPlan tasks, BusySlots slots) {
    if (tasks.count(stage) == 0) {
      return 0;
    }
    int submitted = stages.stage(stage).submitted();
    int launch = Math.max(0, tasks.launched(tasks.first(stage)) - submitted);
    if (launch == 0) {
      return 0;
    }
    boolean isFree =
        slots.isOneFree(submitted)
            && slots.isOneFree(submitted + launch / 2)
            && slots.isOneFree(submitted + launch - launch / 4);
    return isFree ? launch : -1;
  }

  /** From when a stage could start to its first task. */
  int stageStart(int stage) {
    return stageStarts[stage];
  }

  /** From the end of the last task to the end of the stage. */
  int stageEnd(int stage) {
    return stageEnds[stage];
  }

  /** From the end of its last stage, or its start, to the end of the job. */
  int jobEnd(int job) {
    return jobEnds[job];
  }
}
