package io.dpuledger.simulator.spark.cluster;

import io.dpuledger.simulator.spark.work.Stage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** A stage whose tasks may run: those that wait, those that run, and how many are done. */
final class StageRun {
  private final Stage stage;
  private final JobRun job;
  private final long startedAt;
  private final Queue<Attempt> waiting = new ArrayDeque<>();
  private final List<TaskRun> running = new ArrayList<>();
  private int done;
  private boolean isOver;

  /** An attempt of a task. */
  record Attempt(int index, int number) {}

  StageRun(Stage stage, JobRun job, long startedAt) {
    this.stage = stage;
    this.job = job;
    this.startedAt = startedAt;
    for (int index = 0; index < stage.tasks().size(); index++) {
      waiting.add(new Attempt(index, 0));
    }
  }

  Stage stage() {
    return stage;
  }

  JobRun job() {
    return job;
  }

  long startedAt() {
    return startedAt;
  }

  boolean isWaiting() {
    return !isOver && !waiting.isEmpty();
  }

  Attempt next() {
    return waiting.remove();
  }

  void again(TaskRun failed) {
    waiting.add(new Attempt(failed.index(), failed.attempt() + 1));
  }

  void began(TaskRun task) {
    running.add(task);
  }

  /** Whether it still ran; a task that was killed does not. */
  boolean ended(TaskRun task) {
    return running.remove(task);
  }

  /** One more task is done. */
  boolean isLastDone() {
    done++;
    isOver = done == stage.tasks().size();
    return isOver;
  }

  /** Nothing of it runs from now on. */
  List<TaskRun> stop() {
    isOver = true;
    List<TaskRun> stopped = List.copyOf(running);
    running.clear();
    return stopped;
  }
}
