package io.dpuledger.eventlog.replay.run;

import io.dpuledger.eventlog.replay.record.RecordedExecutors;
import io.dpuledger.eventlog.replay.record.RecordedJob;
import io.dpuledger.eventlog.replay.record.RecordedWork;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * When executors come and go in a replay. Where Spark asked for them as it needed them, each comes
 * and goes as long after the start or end of a job as in the recording; elsewhere at its own time.
 */
final class ExecutorPlan {
  private final List<RecordedExecutors.Change> changes;
  private final int[] alone;
  private final int[][] afterStart;
  private final int[][] afterEnd;

  ExecutorPlan(RecordedWork work, JobPlan jobs) {
    changes = work.executors().changes();
    afterStart = new int[jobs.count()][];
    afterEnd = new int[jobs.count()][];
    Arrays.fill(afterStart, new int[0]);
    Arrays.fill(afterEnd, new int[0]);
    alone = work.traits().isDynamic() ? followJobs(jobs) : range(0, changes.size());
  }

  /** Returns the changes before the first job. */
  private int[] followJobs(JobPlan jobs) {
    int[] byStart = sorted(jobs, RecordedJob::submitted);
    int[] byEnd = sorted(jobs, RecordedJob::ended);
    int first = changes.size();
    int next = changes.size();
    int ended = byEnd.length - 1;
    for (int started = byStart.length - 1; started >= 0; started--) {
      int start = jobs.job(byStart[started]).submitted();
      while (ended >= 0 && jobs.job(byEnd[ended]).ended() > start) {
        first = firstAt(jobs.job(byEnd[ended]).ended());
        afterEnd[byEnd[ended]] = range(first, next);
        next = first;
        ended--;
      }
      first = firstAt(start);
      afterStart[byStart[started]] = range(first, next);
      next = first;
    }
    return range(0, first);
  }

  private int firstAt(int time) {
    int low = 0;
    int high = changes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (changes.get(middle).at() < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int[] range(int from, int to) {
    return IntStream.range(from, to).toArray();
  }

  private static int[] sorted(JobPlan jobs, ToIntFunction<RecordedJob> time) {
    return IntStream.range(0, jobs.count())
        .boxed()
        .sorted(Comparator.comparingInt(job -> time.applyAsInt(jobs.job(job))))
        .mapToInt(job -> job)
        .toArray();
  }

  /** One more (1) or one fewer (-1). */
  int by(int change) {
    return changes.get(change).by();
  }

  /** When it was in the recording. */
  int at(int change) {
    return changes.get(change).at();
  }

  /** The changes that keep their time. */
  int[] alone() {
    return alone;
  }

  /** The changes that follow the start of a job. */
  int[] afterStart(int job) {
    return afterStart[job];
  }

  /** The changes that follow the end of a job. */
  int[] afterEnd(int job) {
    return afterEnd[job];
  }
}
