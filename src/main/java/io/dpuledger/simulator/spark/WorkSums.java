package io.dpuledger.simulator.spark;

import io.dpuledger.simulator.spark.cluster.ClusterListener;
import io.dpuledger.simulator.spark.cluster.Executor;
import io.dpuledger.simulator.spark.cluster.TaskRun;
import io.dpuledger.simulator.spark.work.Job;

/** Adds up what happens on a cluster within a stretch of time. */
final class WorkSums implements ClusterListener {
  private final long from;
  private final long to;
  private long last;
  private int slots;
  private int tasks;
  private int jobs;
  private boolean isInCell;
  private long busySlotMillis;
  private long slotMillis;
  private long jobSlotMillis;
  private long jobMillis;
  private long jobOutsideMillis;
  private long statementOnlyMillis;
  private long nothingMillis;
  private long firstJob = Long.MAX_VALUE;
  private long lastJob;
  private boolean spills;
  private boolean fails;
  private boolean computesAgain;

  /**
   * @param from milliseconds since 1970
   */
  WorkSums(long from, long to) {
    this.from = from;
    this.to = to;
    this.last = from;
  }

  private void until(long at) {
    long millis = Math.max(0, Math.min(at, to) - Math.max(last, from));
    busySlotMillis += tasks * millis;
    slotMillis += slots * millis;
    if (jobs > 0) {
      jobMillis += millis;
      jobSlotMillis += slots * millis;
      jobOutsideMillis += isInCell ? 0 : millis;
    } else if (isInCell) {
      statementOnlyMillis += millis;
    } else {
      nothingMillis += millis;
    }
    last = Math.max(last, at);
  }

  @Override
  public void executorAdded(long at, Executor executor) {
    until(at);
    slots += executor.machine().cores();
  }

  @Override
  public void executorRemoved(long at, Executor executor) {
    until(at);
    slots -= executor.machine().cores();
  }

  @Override
  public void cellStarted(long at, int cell) {
    until(at);
    isInCell = true;
  }

  @Override
  public void cellEnded(long at, int cell) {
    until(at);
    isInCell = false;
  }

  @Override
  public void jobStarted(long at, Job job) {
    until(at);
    jobs++;
    firstJob = Math.min(firstJob, at);
  }

  @Override
  public void jobEnded(long at, Job job, boolean hasFailed) {
    until(at);
    jobs--;
    lastJob = at;
    fails |= hasFailed;
  }

  @Override
  public void taskStarted(TaskRun task) {
    until(task.launchedAt());
    tasks++;
    spills |= task.launchedAt() < to && task.cost().spilledBytes() > 0;
    fails |= task.launchedAt() < to && task.cost().isOutOfMemory();
    computesAgain |= task.cost().isComputedAgain();
  }

  @Override
  public void taskEnded(TaskRun task) {
    until(task.finishedAt());
    tasks--;
  }

  /** Nothing more happens. */
  WorkSums end() {
    until(to);
    return this;
  }

  SparkTruth.Work work() {
    return new SparkTruth.Work(
        busySlotMillis,
        slotMillis,
        jobSlotMillis,
        jobMillis,
        jobOutsideMillis,
        statementOnlyMillis,
        nothingMillis);
  }

  /** What it was on so many workers. */
  SparkTruth.Fewer onWorkers(int workers) {
    return new SparkTruth.Fewer(
        workers, jobMillis, Math.max(0, lastJob - firstJob), spills, fails, computesAgain);
  }
}
