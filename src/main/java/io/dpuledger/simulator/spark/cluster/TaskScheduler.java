package io.dpuledger.simulator.spark.cluster;

import io.dpuledger.simulator.spark.cluster.TaskRun.Outcome;
import io.dpuledger.simulator.spark.work.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Gives free slots to tasks: of the oldest job and stage first, on the executor with most free
 * slots.
 */
final class TaskScheduler {
  private static final Comparator<StageRun> FIRST_IN =
      Comparator.comparingInt((StageRun stage) -> stage.job().id())
          .thenComparingInt(stage -> stage.stage().id());

  /** How much of its time a failing task takes. */
  private static final double UNTIL_FAILURE = 0.4;

  private final EventQueue queue;
  private final Workers workers;
  private final TaskCosts costs;
  private final ClusterListener listener;
  private final List<StageRun> stages = new ArrayList<>();
  private long lastTask;

  TaskScheduler(EventQueue queue, Workers workers, TaskCosts costs, ClusterListener listener) {
    this.queue = queue;
    this.workers = workers;
    this.costs = costs;
    this.listener = listener;
  }

  void add(StageRun stage) {
    stages.add(stage);
    stages.sort(FIRST_IN);
    offer();
  }

  /** Launches what can be launched. */
  void offer() {
    for (StageRun stage : stages) {
      while (stage.isWaiting()) {
        Executor executor = workers.freest();
        if (executor == null) {
          return;
        }
        launch(stage, executor);
      }
    }
  }

  private void launch(StageRun stage, Executor executor) {
    StageRun.Attempt attempt = stage.next();
    Task task = stage.stage().tasks().get(attempt.index());
    TaskCost cost = costs.of(stage.stage(), attempt.index(), executor);
    boolean fails = cost.isOutOfMemory() || attempt.number() < task.failures();
    TaskRun run =
        new TaskRun(
            lastTask,
            stage.stage(),
            attempt.index(),
            attempt.number(),
            executor,
            queue.now(),
            0,
            Outcome.RUNNING,
            cost);
    lastTask++;
    executor.begin(task, cost.executionBytes());
    stage.began(run);
    listener.taskStarted(run);
    long millis = fails ? Math.round(cost.millis() * UNTIL_FAILURE) : cost.millis();
    queue.after(
        Math.max(1, millis), () -> end(stage, run, fails ? Outcome.FAILED : Outcome.SUCCEEDED));
  }

  private void end(StageRun stage, TaskRun run, Outcome outcome) {
    if (!stage.ended(run)) {
      return;
    }
    release(run, outcome);
    if (outcome == Outcome.SUCCEEDED) {
      if (stage.isLastDone()) {
        over(stage, false);
      }
    } else if (run.attempt() + 1 < Task.MOST_FAILURES) {
      stage.again(run);
    } else {
      stage.stop().forEach(other -> release(other, Outcome.KILLED));
      over(stage, true);
    }
    offer();
  }

  private void release(TaskRun run, Outcome outcome) {
    run.executor().end(run.task(), run.cost().executionBytes());
    listener.taskEnded(run.ended(queue.now(), outcome));
  }

  private void over(StageRun stage, boolean hasFailed) {
    stages.remove(stage);
    listener.stageEnded(stage.startedAt(), queue.now(), stage.stage(), hasFailed);
    stage.job().stageEnded(stage.stage(), hasFailed);
  }

  /** Stops what still runs of a job that failed. */
  void stop(JobRun job) {
    for (StageRun stage : List.copyOf(stages)) {
      if (stage.job() == job) {
        stages.remove(stage);
        stage.stop().forEach(task -> release(task, Outcome.KILLED));
        listener.stageEnded(stage.startedAt(), queue.now(), stage.stage(), true);
      }
    }
  }
}
