package io.dpuledger.eventlog.activity;

import io.dpuledger.eventlog.event.LogEvent.JobEnded;
import io.dpuledger.eventlog.event.LogEvent.JobStarted;
import java.util.HashMap;
import java.util.Map;

/** When jobs ran. */
final class JobTimes {
  /** Far more than can run at once. */
  private static final int MOST_RUNNING = 100_000;

  private final Map<Integer, Long> running = new HashMap<>();
  private final Stretches times = new Stretches();
  private long started;
  private long failed;
  private long lost;

  void add(JobStarted event) {
    started++;
    if (event.at() > 0 && running.size() < MOST_RUNNING) {
      running.put(event.job(), event.at());
    }
  }

  void add(JobEnded event) {
    failed += event.hasFailed() ? 1 : 0;
    Long since = running.remove(event.job());
    if (since == null || event.at() <= 0) {
      lost++;
    } else {
      times.add(since, event.at());
    }
  }

  /** Jobs without an end ran until the last event. */
  void endAt(long lastEvent) {
    running.values().forEach(since -> times.add(since, lastEvent));
    running.clear();
  }

  Stretches times() {
    return times;
  }

  long started() {
    return started;
  }

  long failed() {
    return failed;
  }

  /** Ends of jobs whose start is missing, or that have no time. */
  long lost() {
    return lost;
  }
}
