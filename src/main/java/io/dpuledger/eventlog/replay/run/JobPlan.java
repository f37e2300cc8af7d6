package io.dpuledger.eventlog.replay.run;

import io.dpuledger.eventlog.replay.record.RecordedJob;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which jobs a job waited for. A log does not say; what may have been are those that had ended when
 * it was submitted, but not yet when another of them was submitted: of a driver that runs one job
 * at a time, the last.
 */
final class JobPlan {
  /** Of more, the last to end are taken. */
  private static final int MOST_WAITED_FOR = 64;

  private final List<RecordedJob> jobs;
  private final int[][] followers;
  private final int[] waitedFor;

  /** Plans jobs in the order of their ids, which is the order in which Spark serves them. */
  JobPlan(List<RecordedJob> jobs) {
    this.jobs = jobs;
    this.followers = new int[jobs.size()][];
    this.waitedFor = new int[jobs.size()];
    Arrays.fill(followers, new int[0]);
    int[] byEnd = sorted(Comparator.comparingInt(job -> jobs.get(job).ended()));
    int ended = 0;
    int lastSubmitted = Integer.MIN_VALUE;
    for (int job : sorted(Comparator.comparingInt(job -> jobs.get(job).submitted()))) {
      while (jobs.get(byEnd[ended]).ended() <= jobs.get(job).submitted()) {
        lastSubmitted = Math.max(lastSubmitted, jobs.get(byEnd[ended++]).submitted());
      }
      int least = Math.max(0, ended - MOST_WAITED_FOR);
      for (int i = ended - 1; i >= least && jobs.get(byEnd[i]).ended() > lastSubmitted; i--) {
        follow(byEnd[i], job);
      }
    }
  }

  private int[] sorted(Comparator<Integer> order) {
    return IntStream.range(0, jobs.size()).boxed().sorted(order).mapToInt(job -> job).toArray();
  }

  private void follow(int job, int follower) {
    int[] more = Arrays.copyOf(followers[job], followers[job].length + 1);
    more[more.length - 1] = follower;
    followers[job] = more;
    waitedFor[follower]++;
  }

  int count() {
    return jobs.size();
  }

  RecordedJob job(int job) {
    return jobs.get(job);
  }

  /** The jobs that may have waited for this one. */
  int[] followers(int job) {
    return followers[job];
  }

  /** For how many jobs this one may have waited. */
  int waitedFor(int job) {
    return waitedFor[job];
  }
}
