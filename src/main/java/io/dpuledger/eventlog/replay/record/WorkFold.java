package io.dpuledger.eventlog.replay.record;

import io.dpuledger.eventlog.event.LogEvent;
import io.dpuledger.eventlog.event.LogEvent.ApplicationEnded;
import io.dpuledger.eventlog.event.LogEvent.ApplicationStarted;
import io.dpuledger.eventlog.event.LogEvent.Environment;
import io.dpuledger.eventlog.event.LogEvent.ExecutorAdded;
import io.dpuledger.eventlog.event.LogEvent.ExecutorPeaks;
import io.dpuledger.eventlog.event.LogEvent.ExecutorRemoved;
import io.dpuledger.eventlog.event.LogEvent.JobEnded;
import io.dpuledger.eventlog.event.LogEvent.JobStarted;
import io.dpuledger.eventlog.event.LogEvent.LogStarted;
import io.dpuledger.eventlog.event.LogEvent.ResourceProfile;
import io.dpuledger.eventlog.event.LogEvent.StageEnded;
import io.dpuledger.eventlog.event.LogEvent.TaskEnded;
import io.dpuledger.eventlog.event.LogEvent.TaskStarted;
import io.dpuledger.eventlog.event.MemoryPeaks;
import io.dpuledger.eventlog.event.TaskFigures;

/** The events of a log to the work that they record. */
public final class WorkFold implements LogEvent.Receiver {
  private final WorkRecorder recorder = new WorkRecorder();
  private final TraitsRecorder traits = recorder.traits();
  private long tasksRunning;

  @Override
  public void on(LogStarted event) {}

  @Override
  public void on(Environment event) {
    if (event.isDynamic()) {
      traits.dynamic();
    }
  }

  @Override
  public void on(ResourceProfile event) {
    traits.profile(event.executorMemoryBytes(), event.taskCpus());
  }

  @Override
  public void on(ApplicationStarted event) {}

  @Override
  public void on(ApplicationEnded event) {}

  @Override
  public void on(ExecutorAdded event) {
    recorder.executorAdded(event.executor(), event.at(), event.cores());
  }

  @Override
  public void on(ExecutorRemoved event) {
    recorder.executorRemoved(event.executor(), event.at());
  }

  @Override
  public void on(JobStarted event) {
    if (event.isStreaming()) {
      traits.streaming();
    }
    recorder.jobStarted(event.job(), event.at(), ids(event.stages()));
  }

  @Override
  public void on(JobEnded event) {
    if (event.hasFailed()) {
      traits.failed();
    }
    recorder.jobEnded(event.job(), event.at());
  }

  @Override
  public void on(StageEnded event) {
    if (event.hasCachedData()) {
      traits.cached();
    }
    if (event.hasFailed() || event.stage().attempt() > 0) {
      traits.failed();
    }
    if (event.submittedAt() <= 0 || event.completedAt() <= 0) {
      traits.incomplete();
    } else {
      recorder.stageEnded(
          event.stage().stage(), ids(event.parents()), event.submittedAt(), event.completedAt());
    }
  }

  @Override
  public void on(TaskStarted event) {
    tasksRunning++;
  }

  @Override
  public void on(TaskEnded event) {
    tasksRunning--;
    TaskFigures figures = event.figures();
    if (figures.memorySpilledBytes() > 0 || figures.diskSpilledBytes() > 0) {
      traits.spilled();
    }
    sampled(event.executor(), event.peaks());
    if (event.launchedAt() <= 0 || event.finishedAt() < event.launchedAt()) {
      traits.incomplete();
    } else {
      recorder.taskEnded(event.stage().stage(), event.executor(), time(event, figures));
    }
  }

  private static TaskTime time(TaskEnded event, TaskFigures figures) {
    return new TaskTime(
        event.task(),
        event.launchedAt(),
        event.finishedAt(),
        figures.runMillis(),
        figures.fetchWaitMillis(),
        figures.gcMillis(),
        figures.cpuMillis(),
        event.isFar(),
        figures.executionBytes());
  }

  @Override
  public void on(ExecutorPeaks event) {
    if (!event.executor().equals("driver")) {
      sampled(event.executor(), event.peaks());
    }
  }

  private void sampled(String executor, MemoryPeaks peaks) {
    if (peaks.heapBytes() > 0) {
      recorder.memorySampled(
          executor, peaks.executionBytes() + peaks.storageBytes(), peaks.heapBytes());
    }
  }

  private static int[] ids(java.util.List<Integer> ids) {
    return ids.stream().mapToInt(id -> id).toArray();
  }

  /** Something is missing in the log. */
  public void incomplete() {
    traits.incomplete();
  }

  /** The work of the whole log. */
  public RecordedWork end() {
    if (tasksRunning != 0) {
      traits.incomplete();
    }
    return recorder.work();
  }
}
