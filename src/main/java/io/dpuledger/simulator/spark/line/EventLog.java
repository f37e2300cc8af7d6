package io.dpuledger.simulator.spark.line;

import io.dpuledger.simulator.spark.cluster.ClusterListener;
import io.dpuledger.simulator.spark.cluster.Executor;
import io.dpuledger.simulator.spark.cluster.TaskRun;
import io.dpuledger.simulator.spark.work.Job;
import io.dpuledger.simulator.spark.work.Stage;

/** Writes what happens on a cluster to a log, until its last copy to S3. */
public final class EventLog implements ClusterListener {
  private static final byte[] NOTHING = {};

  private final LogFiles files;
  private final long until;
  private long last;

  /**
   * @param until later events are lost
   */
  public EventLog(LogFiles files, ApplicationHead head, long until) {
    this.files = files;
    this.until = until;
    this.last = head.startedAt();
    head.lines().forEach(files::line);
  }

  private void line(long at, byte[] line) {
    if (at <= until) {
      files.line(line);
      last = at;
    }
  }

  @Override
  public void executorAdded(long at, Executor executor) {
    line(at, ExecutorLines.added(at, executor));
  }

  @Override
  public void executorRemoved(long at, Executor executor) {
    line(at, ExecutorLines.removed(at, executor));
  }

  @Override
  public void jobStarted(long at, Job job) {
    line(
        at,
        Line.ofQuery(
            "SQLExecutionStart",
            json -> {
              json.writeNumberField("executionId", job.id());
              json.writeStringField("description", ApplicationHead.SECRET);
              json.writeStringField("details", "");
              json.writeStringField("physicalPlanDescription", ApplicationHead.SECRET);
              json.writeNumberField("time", at);
            }));
    line(at, JobLines.started(at, job));
  }

  @Override
  public void jobEnded(long at, Job job, boolean hasFailed) {
    line(at, JobLines.ended(at, job, hasFailed));
  }

  @Override
  public void stageStarted(long at, Stage stage) {
    line(at, JobLines.submitted(at, stage));
  }

  @Override
  public void stageEnded(long startedAt, long at, Stage stage, boolean hasFailed) {
    line(at, JobLines.completed(startedAt, at, stage, hasFailed));
  }

  @Override
  public void taskStarted(TaskRun task) {
    line(task.launchedAt(), TaskLines.started(task));
  }

  @Override
  public void taskEnded(TaskRun task) {
    line(task.finishedAt(), TaskLines.ended(task));
  }

  /** Ends the log with the end of its application. */
  public void end(long at) {
    files.line(Line.of("ApplicationEnd", json -> json.writeNumberField("Timestamp", at)));
    files.close(at, NOTHING);
  }

  /**
   * Leaves the log as it is.
   *
   * @param isCut whether its last line is only half written
   */
  public void leave(boolean isCut) {
    files.close(Math.max(last, until), isCut ? Line.cut() : NOTHING);
  }
}
