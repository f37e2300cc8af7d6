package io.dpuledger.eventlog.activity;

import io.dpuledger.eventlog.event.LogEvent.TaskEnded;
import io.dpuledger.eventlog.event.LogEvent.TaskStarted;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * When tasks ran. A task whose end is missing is dropped once more tasks seem to run than there can
 * be, so that those known to run are few.
 */
final class TaskTimes {
  /** Ends are written a little later than the starts that they made room for. */
  private static final int ENDS_LATE = 1000;

  private static final int MOST_SLOTS = 200_000;

  private final LinkedHashMap<Long, Long> running = new LinkedHashMap<>();
  private final Concurrency concurrency = new Concurrency();
  private long busyMillis;
  private long lost;
  private long backward;

  void add(TaskStarted event, int slots) {
    if (event.at() <= 0) {
      return; // its end says when it was launched, or is lost
    }
    if (running.put(event.task(), event.at()) == null) {
      concurrency.change(event.at(), 1);
    }
    if (running.size() > 2 * Math.min(slots, MOST_SLOTS) + ENDS_LATE) {
      dropEldest(event.at());
    }
  }

  void add(TaskEnded event) {
    long finished = event.finishedAt();
    if (event.launchedAt() <= 0) {
      Long since = running.remove(event.task());
      lost++;
      if (since != null) {
        concurrency.change(since, -1);
      }
      return;
    }
    if (finished < event.launchedAt()) {
      backward++;
      finished = event.launchedAt();
    }
    if (running.remove(event.task()) == null) {
      lost++;
      concurrency.change(event.launchedAt(), 1);
    }
    busyMillis += finished - event.launchedAt();
    concurrency.change(finished, -1);
  }

  private void dropEldest(long now) {
    Iterator<Map.Entry<Long, Long>> eldest = running.entrySet().iterator();
    eldest.next();
    eldest.remove();
    lost++;
    concurrency.change(now, -1);
  }

  /** Tasks without an end ran until the last event. */
  void endAt(long lastEvent) {
    running
        .values()
        .forEach(
            since -> {
              busyMillis += Math.max(0, lastEvent - since);
              concurrency.change(Math.max(since, lastEvent), -1);
            });
    running.clear();
    concurrency.end();
  }

  Concurrency concurrency() {
    return concurrency;
  }

  long busyMillis() {
    return busyMillis;
  }

  /** Starts or ends of tasks that are missing. */
  long lost() {
    return lost;
  }

  /** Tasks that ended before they began. */
  long backward() {
    return backward;
  }
}
