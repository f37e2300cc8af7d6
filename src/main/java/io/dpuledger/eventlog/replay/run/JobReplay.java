package io.dpuledger.eventlog.replay.run;

import java.util.Arrays;

/** When the jobs of a replay start and end. */
final class JobReplay {
  private static final long NEVER = Long.MIN_VALUE;

  private final WorkPlan plan;
  private final Pace pace;
  private final EventQueue queue;
  private final int[] waitedFor;
  private final int[] stagesLeft;
  private final long[] delays;
  private final long[] starts;
  private final long[] ends;
  private int ended;

  JobReplay(WorkPlan plan, Pace pace, EventQueue queue) {
    JobPlan jobs = plan.jobs();
    this.plan = plan;
    this.pace = pace;
    this.queue = queue;
    this.waitedFor = new int[jobs.count()];
    this.stagesLeft = new int[jobs.count()];
    this.delays = new long[jobs.count()];
    this.starts = new long[jobs.count()];
    this.ends = new long[jobs.count()];
    Arrays.fill(delays, NEVER);
    Arrays.fill(starts, NEVER);
    for (int job = 0; job < jobs.count(); job++) {
      waitedFor[job] = jobs.waitedFor(job);
      stagesLeft[job] = jobs.job(job).stages().length;
      if (waitedFor[job] == 0) {
        queue.add(jobs.job(job).submitted(), EventQueue.Kind.JOB_STARTS, job);
      }
    }
  }

  /** Returns false if the job had started. */
  boolean start(int job, long now) {
    if (starts[job] != NEVER) {
      return false;
    }
    starts[job] = now;
    endIfDone(job, now);
    return true;
  }

  /** A stage of the job has ended. */
  void stageEnded(int job, long now) {
    stagesLeft[job]--;
    endIfDone(job, now);
  }

  private void endIfDone(int job, long now) {
    if (stagesLeft[job] == 0 && starts[job] != NEVER) {
      queue.add(now + plan.driver().jobEnd(job), EventQueue.Kind.JOB_ENDS, job);
    }
  }

  /** The job has ended; those that waited for it start as long after it as in the recording. */
  void end(int job, long now) {
    ends[job] = now;
    ended++;
    long delay = now - plan.jobs().job(job).ended();
    for (int follower : plan.jobs().followers(job)) {
      waitedFor[follower]--;
      delays[follower] = Math.max(delays[follower], delay);
      long submitted = plan.jobs().job(follower).submitted();
      if (pace == Pace.FAST) {
        queue.add(submitted + delay, EventQueue.Kind.JOB_STARTS, follower);
      } else if (waitedFor[follower] == 0) {
        queue.add(submitted + delays[follower], EventQueue.Kind.JOB_STARTS, follower);
      }
    }
  }

  /** Whether all jobs have ended. */
  boolean isDone() {
    return ended == ends.length;
  }

  long started(int job) {
    return starts[job];
  }

  Replayed replayed() {
    return Replayed.of(starts, ends);
  }
}
