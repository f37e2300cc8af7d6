package io.dpuledger.simulator.spark.cluster;

import io.dpuledger.simulator.spark.work.Job;
import io.dpuledger.simulator.spark.work.Stage;

/** Hears what happens on a cluster, in order of time. Times are milliseconds since 1970. */
public interface ClusterListener {
  /** An executor registered. */
  default void executorAdded(long at, Executor executor) {}

  /** An executor was released. */
  default void executorRemoved(long at, Executor executor) {}

  /** A statement began. */
  default void cellStarted(long at, int cell) {}

  /** A statement returned. */
  default void cellEnded(long at, int cell) {}

  /** A job was submitted. */
  default void jobStarted(long at, Job job) {}

  /** A job ended. */
  default void jobEnded(long at, Job job, boolean hasFailed) {}

  /** The tasks of a stage may run. */
  default void stageStarted(long at, Stage stage) {}

  /** All tasks of a stage are done, or it failed. */
  default void stageEnded(long startedAt, long at, Stage stage, boolean hasFailed) {}

  /** A task was launched. */
  default void taskStarted(TaskRun task) {}

  /** A task ended. */
  default void taskEnded(TaskRun task) {}
}
