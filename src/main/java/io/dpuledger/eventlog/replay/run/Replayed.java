package io.dpuledger.eventlog.replay.run;

import java.io.Serializable;
import java.util.Arrays;

/**
 * How long recorded or replayed work took.
 *
 * @param jobMillis during which at least one job ran
 * @param spanMillis from the start of the first job to the end of the last
 */
public record Replayed(long jobMillis, long spanMillis) implements Serializable {
  /** That of jobs with these starts and ends. */
  static Replayed of(long[] starts, long[] ends) {
    long[] sortedStarts = starts.clone();
    long[] sortedEnds = ends.clone();
    Arrays.sort(sortedStarts);
    Arrays.sort(sortedEnds);
    long idle = 0;
    for (int i = 1; i < starts.length; i++) {
      // All that started before had ended before: nothing ran between.
      idle += Math.max(0, sortedStarts[i] - sortedEnds[i - 1]);
    }
    long span = starts.length == 0 ? 0 : sortedEnds[ends.length - 1] - sortedStarts[0];
    return new Replayed(span - idle, span);
  }

  /** As it was recorded. */
  public static Replayed recorded(WorkPlan plan) {
    JobPlan jobs = plan.jobs();
    long[] starts = new long[jobs.count()];
    long[] ends = new long[jobs.count()];
    for (int job = 0; job < starts.length; job++) {
      starts[job] = jobs.job(job).submitted();
      ends[job] = jobs.job(job).ended();
    }
    return of(starts, ends);
  }

  /** How much longer jobs ran than in another, as a share of that. */
  public double off(Replayed other) {
    return other.jobMillis == 0
        ? Double.POSITIVE_INFINITY
        : (double) (jobMillis - other.jobMillis) / other.jobMillis;
  }

  /** With jobs that take a multiple of the time, and the same pauses. */
  public Replayed times(double factor) {
    long job = Math.round(jobMillis * factor);
    return new Replayed(job, spanMillis - jobMillis + job);
  }

  /** The smaller of each. */
  public Replayed min(Replayed other) {
    return new Replayed(
        Math.min(jobMillis, other.jobMillis), Math.min(spanMillis, other.spanMillis));
  }

  /** The larger of each. */
  public Replayed max(Replayed other) {
    return new Replayed(
        Math.max(jobMillis, other.jobMillis), Math.max(spanMillis, other.spanMillis));
  }
}
