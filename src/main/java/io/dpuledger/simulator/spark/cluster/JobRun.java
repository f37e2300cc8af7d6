package io.dpuledger.simulator.spark.cluster;

import io.dpuledger.simulator.spark.work.Job;
import io.dpuledger.simulator.spark.work.Stage;
import java.util.HashSet;
import java.util.Set;

/** A job: its stages begin when their parents are done. */
final class JobRun {
  private static final long STAGE_MILLIS = 6;
  private static final long END_MILLIS = 3;

  private final Job job;
  private final EventQueue queue;
  private final TaskScheduler scheduler;
  private final ClusterListener listener;
  private final Runnable whenEnded;
  private final Set<Integer> begun = new HashSet<>();
  private final Set<Integer> done = new HashSet<>();
  private boolean isOver;

  JobRun(
      Job job,
      EventQueue queue,
      TaskScheduler scheduler,
      ClusterListener listener,
      Runnable whenEnded) {
    this.job = job;
    this.queue = queue;
    this.scheduler = scheduler;
    this.listener = listener;
    this.whenEnded = whenEnded;
  }

  int id() {
    return job.id();
  }

  void begin() {
    listener.jobStarted(queue.now(), job);
    beginStages();
  }

  private void beginStages() {
    for (Stage stage : job.stages()) {
      if (done.containsAll(stage.parents()) && begun.add(stage.id())) {
        queue.after(STAGE_MILLIS, () -> begin(stage));
      }
    }
  }

  private void begin(Stage stage) {
    if (!isOver) {
      listener.stageStarted(queue.now(), stage);
      scheduler.add(new StageRun(stage, this, queue.now()));
    }
  }

  void stageEnded(Stage stage, boolean hasFailed) {
    done.add(stage.id());
    if (hasFailed) {
      isOver = true;
      scheduler.stop(this);
      end(true);
    } else if (done.size() == job.stages().size()) {
      isOver = true;
      end(false);
    } else {
      beginStages();
    }
  }

  private void end(boolean hasFailed) {
    queue.after(
        END_MILLIS,
        () -> {
          listener.jobEnded(queue.now(), job, hasFailed);
          whenEnded.run();
        });
  }
}
