package io.dpuledger.eventlog.activity;

import io.dpuledger.eventlog.event.LogEvent.JobEnded;
import io.dpuledger.eventlog.event.LogEvent.JobStarted;
import java.util.HashMap;
import java.util.Map;

/** When jobs ran. */
final class JobTimes {
  private final Map<Integer, Long> running = new HashMap<>();
  private final Stretches times = new Stretches();
  private long started;
  private long failed;
  private long unstarted;

  void add(JobStarted event) {
    started++;
    running.put(event.job(), event.at());
  }

  void add(JobEnded event) {
    failed += event.hasFailed() ? 1 : 0;
    Long since = running.remove(event.job());
    if (since == null) {
      unstarted++;
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

  /** Ends of jobs whose start is missing. */
  long unstarted() {
    return unstarted;
  }
}
