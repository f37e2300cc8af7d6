package io.dpuledger.simulator.spark.cluster;

import io.dpuledger.simulator.spark.work.Stage;
import io.dpuledger.simulator.spark.work.Task;

/**
 * One attempt of a task.
 *
 * @param id counts up over the application
 * @param cost what it takes
 */
public record TaskRun(
    long id,
    Stage stage,
    int index,
    int attempt,
    Executor executor,
    long launchedAt,
    long finishedAt,
    Outcome outcome,
    TaskCost cost) {
  /** How it ended. */
  public enum Outcome {
    RUNNING,
    SUCCEEDED,
    FAILED,
    KILLED
  }

  Task task() {
    return stage.tasks().get(index);
  }

  /** The task as drawn. */
  public boolean isFar() {
    return task().isFar();
  }

  TaskRun ended(long at, Outcome how) {
    return new TaskRun(id, stage, index, attempt, executor, launchedAt, at, how, cost);
  }
}
