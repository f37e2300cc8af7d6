package io.dpuledger.simulator.spark.cluster;

import io.dpuledger.simulator.spark.work.Job;
import io.dpuledger.simulator.spark.work.Stage;

/** Lets two listeners hear everything. */
public record Both(ClusterListener one, ClusterListener other) implements ClusterListener {
  @Override
  public void executorAdded(long at, Executor executor) {
    one.executorAdded(at, executor);
    other.executorAdded(at, executor);
  }

  @Override
  public void executorRemoved(long at, Executor executor) {
    one.executorRemoved(at, executor);
    other.executorRemoved(at, executor);
  }

  @Override
  public void cellStarted(long at, int cell) {
    one.cellStarted(at, cell);
    other.cellStarted(at, cell);
  }

  @Override
  public void cellEnded(long at, int cell) {
    one.cellEnded(at, cell);
    other.cellEnded(at, cell);
  }

  @Override
  public void jobStarted(long at, Job job) {
    one.jobStarted(at, job);
    other.jobStarted(at, job);
  }

  @Override
  public void jobEnded(long at, Job job, boolean hasFailed) {
    one.jobEnded(at, job, hasFailed);
    other.jobEnded(at, job, hasFailed);
  }

  @Override
  public void stageStarted(long at, Stage stage) {
    one.stageStarted(at, stage);
    other.stageStarted(at, stage);
  }

  @Override
  public void stageEnded(long startedAt, long at, Stage stage, boolean hasFailed) {
    one.stageEnded(startedAt, at, stage, hasFailed);
    other.stageEnded(startedAt, at, stage, hasFailed);
  }

  @Override
  public void taskStarted(TaskRun task) {
    one.taskStarted(task);
    other.taskStarted(task);
  }

  @Override
  public void taskEnded(TaskRun task) {
    one.taskEnded(task);
    other.taskEnded(task);
  }
}
