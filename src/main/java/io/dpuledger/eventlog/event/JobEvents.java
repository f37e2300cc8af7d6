package io.dpuledger.eventlog.event;

import io.dpuledger.eventlog.event.LogEvent.JobEnded;
import io.dpuledger.eventlog.event.LogEvent.JobStarted;
import java.io.IOException;

/** The start and the end of a job. */
final class JobEvents {
  private static final String JOB = "Job ID";

  private JobEvents() {}

  static JobStarted started(JsonCursor json) throws IOException {
    int job = 0;
    long at = 0;
    while (json.next()) {
      switch (json.name()) {
        case JOB -> job = json.integer();
        case "Submission Time" -> at = json.number();
        default -> json.skip();
      }
    }
    return new JobStarted(job, at);
  }

  static JobEnded ended(JsonCursor json) throws IOException {
    int job = 0;
    long at = 0;
    boolean hasFailed = false;
    while (json.next()) {
      switch (json.name()) {
        case JOB -> job = json.integer();
        case "Completion Time" -> at = json.number();
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
