package io.dpuledger.eventlog.replay.run;

import io.dpuledger.eventlog.replay.record.TaskColumns;
import java.util.Arrays;

/** The tasks of each stage in the order in which they were launched. */
final class TaskPlan {
  private final int[] firsts;
  private final int[] launches;
  private final int[] durations;
  private final int[] waits;

  TaskPlan(TaskColumns tasks, StagePlan stages) {
    firsts = new int[stages.count() + 1];
    long[] sorted = sorted(tasks, stages);
    launches = new int[sorted.length];
    durations = new int[sorted.length];
    waits = new int[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      int task = (int) sorted[i];
      int completed = stages.stage(stages.at(tasks.stage(task))).completed();
      launches[i] = tasks.launched(task);
      // A copy of a task that runs on when its stage has ended keeps nothing waiting.
      durations[i] = Math.max(0, Math.min(tasks.duration(task), completed - launches[i]));
      waits[i] = Math.min(tasks.waited(task), durations[i]);
    }
  }

  /** Id and position of tasks, in one number, by stage. */
  private long[] sorted(TaskColumns tasks, StagePlan stages) {
    for (int task = 0; task < tasks.size(); task++) {
      int stage = stages.at(tasks.stage(task));
      if (stage >= 0) {
        firsts[stage + 1]++;
      }
    }
    for (int stage = 0; stage < stages.count(); stage++) {
      firsts[stage + 1] += firsts[stage];
    }
    long[] sorted = new long[firsts[stages.count()]];
    int[] next = firsts.clone();
    for (int task = 0; task < tasks.size(); task++) {
      int stage = stages.at(tasks.stage(task));
      if (stage >= 0) {
        sorted[next[stage]++] = ((long) tasks.id(task) << Integer.SIZE) | task;
      }
    }
    for (int stage = 0; stage < stages.count(); stage++) {
      Arrays.sort(sorted, firsts[stage], firsts[stage + 1]);
    }
    return sorted;
  }

  /** The first task of a stage; of the stage after the last, the number of tasks. */
  int first(int stage) {
    return firsts[stage];
  }

  int count(int stage) {
    return firsts[stage + 1] - firsts[stage];
  }

  int launched(int task) {
    return launches[task];
  }

  /** How long a task holds its slot, where what it waits for takes longer by a share. */
  long duration(int task, double longer) {
    return durations[task] + (long) Math.ceil(waits[task] * longer);
  }

  /** When the last task of a stage ended in the recording. */
  int lastEnd(int stage) {
    int last = Integer.MIN_VALUE;
    for (int task = firsts[stage]; task < firsts[stage + 1]; task++) {
      last = Math.max(last, launches[task] + durations[task]);
    }
    return last;
  }
}
