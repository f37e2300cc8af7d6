package io.dpuledger.eventlog.event;

import io.dpuledger.eventlog.event.LogEvent.ExecutorPeaks;
import io.dpuledger.eventlog.event.LogEvent.StageAttempt;
import io.dpuledger.eventlog.event.LogEvent.StageEnded;
import java.io.IOException;
import java.util.List;

/** The end of a stage, and the peaks of executors during one. */
final class StageEvents {
  private StageEvents() {}

  static StageEnded ended(JsonCursor json) throws IOException {
    int stage = 0;
    int attempt = 0;
    List<Integer> parents = List.of();
    long submittedAt = 0;
    long completedAt = 0;
    boolean hasFailed = false;
    boolean hasCachedData = false;
    while (json.next()) {
      if (!json.name().equals("Stage Info") || !json.isObject()) {
        json.skip();
        continue;
      }
      while (json.next()) {
        switch (json.name()) {
          case "Stage ID" -> stage = json.integer();
          case "Stage Attempt ID" -> attempt = json.integer();
          case "Parent IDs" -> parents = json.integers();
          case "Submission Time" -> submittedAt = json.time();
          case "Completion Time" -> completedAt = json.time();
          case "Failure Reason" -> {
            hasFailed = true;
            json.skip();
          }
          case "RDD Info" -> hasCachedData = hasCachedData(json);
          default -> json.skip();
        }
      }
    }
    return new StageEnded(
        new StageAttempt(stage, attempt),
        parents,
        submittedAt,
        completedAt,
        hasFailed,
        hasCachedData);
  }

  private static boolean hasCachedData(JsonCursor json) throws IOException {
    boolean hasCachedData = false;
    if (!json.isArray()) {
      json.skip();
      return false;
    }
    while (json.nextItem()) {
      while (json.next()) {
        if (json.name().equals("Storage Level") && json.isObject()) {
          hasCachedData |= isKept(json);
        } else {
          json.skip();
        }
      }
    }
    return hasCachedData;
  }

  private static boolean isKept(JsonCursor json) throws IOException {
    boolean isKept = false;
    while (json.next()) {
      switch (json.name()) {
        case "Use Disk", "Use Memory", "Use Off Heap" -> isKept |= json.isTrue();
        default -> json.skip();
      }
    }
    return isKept;
  }

  static ExecutorPeaks peaks(JsonCursor json) throws IOException {
    String executor = "";
    MemoryPeaks peaks = MemoryPeaks.UNKNOWN;
    while (json.next()) {
      switch (json.name()) {
        case "Executor ID" -> executor = json.id();
        case "Executor Metrics" -> peaks = Peaks.of(json);
        default -> json.skip();
      }
    }
    return new ExecutorPeaks(executor, peaks);
  }
}
