package io.dpuledger.eventlog.activity;

import java.util.Map;
import java.util.TreeMap;

/**
 * How long how many tasks ran at once. Events may be late by some seconds, so the newest are kept
 * until they are in order; one that is later still counts from where the count is.
 */
final class Concurrency {
  private static final long LATE_MILLIS = 60_000;
  private static final int MOST_KEPT = 100_000;

  private final TreeMap<Long, Integer> newest = new TreeMap<>();
  private final TreeMap<Integer, Long> millisByTasks = new TreeMap<>();
  private long countedTo = Long.MIN_VALUE;
  private int tasks;

  /** More or fewer tasks from a time on. */
  void change(long at, int by) {
    newest.merge(Math.max(at, countedTo), by, Integer::sum);
    while (newest.size() > MOST_KEPT || newest.firstKey() < newest.lastKey() - LATE_MILLIS) {
      count();
    }
  }

  /** Counts what is kept. */
  void end() {
    while (!newest.isEmpty()) {
      count();
    }
  }

  private void count() {
    Map.Entry<Long, Integer> first = newest.pollFirstEntry();
    if (tasks > 0) {
      millisByTasks.merge(tasks, first.getKey() - countedTo, Long::sum);
    }
    countedTo = first.getKey();
    tasks = Math.max(0, tasks + first.getValue());
  }

  /** How long at least one task ran. */
  long millis() {
    return millisByTasks.values().stream().mapToLong(millis -> millis).sum();
  }

  /** The mean while at least one ran. */
  double mean() {
    double taskMillis = 0;
    for (Map.Entry<Integer, Long> part : millisByTasks.entrySet()) {
      taskMillis += (double) part.getKey() * part.getValue();
    }
    return taskMillis / millis();
  }

  /** So many or fewer ran during a share of the time in which at least one ran. */
  int quantile(double share) {
    double left = share * millis();
    for (Map.Entry<Integer, Long> part : millisByTasks.entrySet()) {
      left -= part.getValue();
      if (left <= 0) {
        return part.getKey();
      }
    }
    return max();
  }

  int max() {
    return millisByTasks.isEmpty() ? 0 : millisByTasks.lastKey();
  }
}
