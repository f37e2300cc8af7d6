package io.dpuledger.eventlog.event;

import io.dpuledger.eventlog.event.LogEvent.JobEnded;
import io.dpuledger.eventlog.event.LogEvent.JobStarted;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The start and the end of a job. */
final class JobEvents {
  private static final Set<String> OF_STREAMS =
      Set.of("sql.streaming.queryId", "streaming.sql.batchId");
  private static final String JOB = "Job ID";

  private JobEvents() {}

  static JobStarted started(JsonCursor json) throws IOException {
    int job = 0;
    long at = 0;
    List<Integer> stages = List.of();
    boolean isStreaming = false;
    while (json.next()) {
      switch (json.name()) {
        case JOB -> job = json.integer();
        case "Submission Time" -> at = json.time();
        case "Stage IDs" -> stages = json.integers();
        case "Properties" -> isStreaming = hasOneOf(OF_STREAMS, json);
        default -> json.skip();
      }
    }
    return new JobStarted(job, at, stages, isStreaming);
  }

  private static boolean hasOneOf(Set<String> names, JsonCursor json) throws IOException {
    boolean hasOne = false;
    if (!json.isObject()) {
      json.skip();
      return false;
    }
    while (json.next()) {
      hasOne |= names.contains(json.name());
      json.skip();
    }
    return hasOne;
  }

  static JobEnded ended(JsonCursor json) throws IOException {
    int job = 0;
    long at = 0;
    boolean hasFailed = false;
    while (json.next()) {
      switch (json.name()) {
        case JOB -> job = json.integer();
        case "Completion Time" -> at = json.time();
        case "Job Result" -> hasFailed = hasFailed(json);
        default -> json.skip();
      }
    }
    return new JobEnded(job, at, hasFailed);
  }

  private static boolean hasFailed(JsonCursor json) throws IOException {
    boolean hasFailed = false;
    if (!json.isObject()) {
      json.skip();
      return false;
    }
    while (json.next()) {
      if (json.name().equals("Result")) {
        hasFailed = "JobFailed".equals(json.text());
      } else {
        json.skip();
      }
    }
    return hasFailed;
  }
}
