package io.dpuledger.eventlog.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is needed of an event. Times are milliseconds since 1970. */
public sealed interface LogEvent {
  /** Hands the event to who takes its kind. */
  void sendTo(Receiver receiver);

  /** Takes events of every kind. */
  interface Receiver {
    void on(LogStarted event);

    void on(Environment event);

    void on(ResourceProfile event);

    void on(ApplicationStarted event);

    void on(ApplicationEnded event);

    void on(ExecutorAdded event);

    void on(ExecutorRemoved event);

    void on(JobStarted event);

    void on(JobEnded event);

    void on(StageEnded event);

    void on(TaskStarted event);

    void on(TaskEnded event);

    void on(ExecutorPeaks event);
  }

  /**
   * The first event of a log.
   *
   * @param sparkVersion such as 3.5.4-amzn-0; null if it is no version
   */
  record LogStarted(@Nullable String sparkVersion) implements LogEvent {
    @Override
    public void sendTo(Receiver receiver) {
      receiver.on(this);
    }
  }

  /**
   * The few properties of the application that are needed.
   *
   * @param sessionInProperty the session id in spark.dpuledger.session
   * @param sessionInCommand the session id in the command of the driver
   * @param project the Unified Studio project in spark.glue.JOB_NAME
   * @param isOfJob whether a Glue job run wrote the log
   * @param isDynamic whether Spark asks for executors as it needs them
   */
  record Environment(
      @Nullable String sessionInProperty,
      @Nullable String sessionInCommand,
      @Nullable String project,
      boolean isOfJob,
      @Nullable Integer driverCores,
      boolean isDynamic)
      implements LogEvent {
    @Override
    public void sendTo(Receiver receiver) {
      receiver.on(this);
    }
  }

  /**
   * What an executor and a task get.
   *
   * @param taskCpus cores of one task
   */
  record ResourceProfile(@Nullable Long executorMemoryBytes, int taskCpus) implements LogEvent {
    @Override
    public void sendTo(Receiver receiver) {
      receiver.on(this);
    }
  }

  /** The application started. */
  record ApplicationStarted(long at) implements LogEvent {
    @Override
    public void sendTo(Receiver receiver) {
      receiver.on(this);
    }
  }

  /** The application ended. */
  record ApplicationEnded(long at) implements LogEvent {
    @Override
    public void sendTo(Receiver receiver) {
      receiver.on(this);
    }
  }

  /** An executor registered. */
  record ExecutorAdded(long at, String executor, int cores) implements LogEvent {
    @Override
    public void sendTo(Receiver receiver) {
      receiver.on(this);
    }
  }

  /** An executor was lost or released. */
  record ExecutorRemoved(long at, String executor) implements LogEvent {
    @Override
    public void sendTo(Receiver receiver) {
      receiver.on(this);
    }
  }

  /**
   * A job was submitted.
   *
   * @param stages all of its stages, also those that are skipped
   * @param isStreaming whether it belongs to a streaming query
   */
  record JobStarted(int job, long at, List<Integer> stages, boolean isStreaming)
      implements LogEvent {
    @Override
    public void sendTo(Receiver receiver) {
      receiver.on(this);
    }
  }

  /** A job ended. */
  record JobEnded(int job, long at, boolean hasFailed) implements LogEvent {
    @Override
    public void sendTo(Receiver receiver) {
      receiver.on(this);
    }
  }

  /**
   * An attempt of a stage ended.
   *
   * @param parents the stages that had to end before it
   * @param submittedAt 0 is unknown
   * @param completedAt 0 is unknown
   * @param hasCachedData whether one of its RDDs is to be kept in memory or on disk
   */
  record StageEnded(
      StageAttempt stage,
      List<Integer> parents,
      long submittedAt,
      long completedAt,
      boolean hasFailed,
      boolean hasCachedData)
      implements LogEvent {
    @Override
    public void sendTo(Receiver receiver) {
      receiver.on(this);
    }
  }

  /** A task was launched. */
  record TaskStarted(long task, long at) implements LogEvent {
    @Override
    public void sendTo(Receiver receiver) {
      receiver.on(this);
    }
  }

  /**
   * A task ended, well or not.
   *
   * @param isFar whether it ran neither in the process nor on the host that it preferred
   */
  record TaskEnded(
      StageAttempt stage,
      long task,
      String executor,
      long launchedAt,
      long finishedAt,
      boolean isFar,
      TaskOutcome outcome,
      TaskFigures figures,
      MemoryPeaks peaks)
      implements LogEvent {
    @Override
    public void sendTo(Receiver receiver) {
      receiver.on(this);
    }
  }

  /** The peaks of an executor or the driver during a stage. */
  record ExecutorPeaks(String executor, MemoryPeaks peaks) implements LogEvent {
    @Override
    public void sendTo(Receiver receiver) {
      receiver.on(this);
    }
  }

  /** An attempt of a stage. */
  record StageAttempt(int stage, int attempt) {}

  /** How a task ended. */
  enum TaskOutcome {
    SUCCEEDED,
    FAILED,
    KILLED
  }
}
