package io.dpuledger.eventlog.event;

import io.dpuledger.eventlog.event.LogEvent.StageAttempt;
import io.dpuledger.eventlog.event.LogEvent.TaskEnded;
import io.dpuledger.eventlog.event.LogEvent.TaskOutcome;
import io.dpuledger.eventlog.event.LogEvent.TaskStarted;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;

/** The start and the end of a task. */
final class TaskEvents {
  private static final long NANOS_IN_MILLI = 1_000_000;
  private static final Set<String> FAR = Set.of("RACK_LOCAL", "ANY");

  private TaskEvents() {}

  static TaskStarted started(JsonCursor json) throws IOException {
    Info info = new Info();
    while (json.next()) {
      if (json.name().equals("Task Info") && json.isObject()) {
        info.read(json);
      } else {
        json.skip();
      }
    }
    return new TaskStarted(info.task, info.launchedAt);
  }

  static TaskEnded ended(JsonCursor json) throws IOException {
    int stage = 0;
    int attempt = 0;
    Info info = new Info();
    TaskFigures figures = TaskFigures.NONE;
    MemoryPeaks peaks = MemoryPeaks.UNKNOWN;
    while (json.next()) {
      switch (json.name()) {
        case "Stage ID" -> stage = json.integer();
        case "Stage Attempt ID" -> attempt = json.integer();
        case "Task Info" -> {
          if (json.isObject()) {
            info.read(json);
          }
        }
        case "Task Executor Metrics" -> peaks = Peaks.of(json);
        case "Task Metrics" -> figures = figures(json);
        default -> json.skip();
      }
    }
    return new TaskEnded(
        new StageAttempt(stage, attempt),
        info.task,
        info.executor,
        info.launchedAt,
        info.finishedAt,
        info.isFar,
        info.outcome,
        figures,
        peaks);
  }

  private static TaskFigures figures(JsonCursor json) throws IOException {
    long run = 0;
    long gc = 0;
    long cpuNanos = 0;
    long fetchWait = 0;
    long execution = 0;
    long memorySpilled = 0;
    long diskSpilled = 0;
    if (!json.isObject()) {
      json.skip();
      return TaskFigures.NONE;
    }
    while (json.next()) {
      switch (json.name()) {
        case "Executor Run Time" -> run = json.number();
        case "JVM GC Time" -> gc = json.number();
        case "Executor CPU Time" -> cpuNanos = json.number();
        case "Shuffle Read Metrics" -> fetchWait = json.numberIn("Fetch Wait Time");
        case "Peak Execution Memory" -> execution = json.number();
        case "Memory Bytes Spilled" -> memorySpilled = json.number();
        case "Disk Bytes Spilled" -> diskSpilled = json.number();
        default -> json.skip();
      }
    }
    return new TaskFigures(
        run, gc, cpuNanos / NANOS_IN_MILLI, fetchWait, memorySpilled, diskSpilled, execution);
  }

  private static final class Info {
    private long task;
    private String executor = "";
    private long launchedAt;
    private long finishedAt;
    private boolean isFar;
    private TaskOutcome outcome = TaskOutcome.SUCCEEDED;

    private void read(JsonCursor json) throws IOException {
      while (json.next()) {
        switch (json.name()) {
          case "Task ID" -> task = json.number();
          case "Launch Time" -> launchedAt = json.time();
          case "Finish Time" -> finishedAt = json.time();
          case "Executor ID" -> executor = json.id();
          case "Locality" -> isFar = FAR.contains(Objects.requireNonNullElse(json.text(), ""));
          case "Failed" -> is(TaskOutcome.FAILED, json);
          case "Killed" -> is(TaskOutcome.KILLED, json);
          default -> json.skip();
        }
      }
    }

    private void is(TaskOutcome named, JsonCursor json) throws IOException {
      if (json.isTrue()) {
        outcome = named;
      }
    }
  }
}
