package io.dpuledger.eventlog.activity;

import io.dpuledger.eventlog.event.LogEvent.ExecutorAdded;
import io.dpuledger.eventlog.event.LogEvent.ExecutorRemoved;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many executors and task slots there were, and when. Starting an executor takes seconds, so
 * their number is bounded by how long the application ran.
 */
final class SlotTimes {
  private static final int MOST_CHANGES = 100_000;

  /** More than any machine has, so a broken number. */
  private static final int MOST_CORES = 10_000;

  private record Executor(int slots) {}

  private final Map<String, Executor> present = new HashMap<>();
  private final TreeMap<Long, Integer> changes = new TreeMap<>();
  private int taskCpus = 1;
  private int slots;
  private int mostSlots;
  private int mostExecutors;
  private long added;
  private long lost;

  void taskCpus(int cpus) {
    taskCpus = cpus;
  }

  void add(ExecutorAdded event) {
    if (event.at() <= 0
        || event.cores() <= 0
        || event.cores() > MOST_CORES
        || changes.size() >= MOST_CHANGES) {
      lost++;
      return;
    }
    remove(event.at(), event.executor());
    added++;
    Executor executor = new Executor(event.cores() / taskCpus);
    present.put(event.executor(), executor);
    change(event.at(), executor.slots());
    mostSlots = Math.max(mostSlots, slots);
    mostExecutors = Math.max(mostExecutors, present.size());
  }

  void add(ExecutorRemoved event) {
    if (event.at() <= 0) {
      lost++;
      return;
    }
    remove(event.at(), event.executor());
  }

  private void remove(long at, String id) {
    Executor gone = present.remove(id);
    if (gone != null) {
      change(at, -gone.slots());
    }
  }

  private void change(long at, int by) {
    slots += by;
    changes.merge(at, by, Integer::sum);
  }

  /** The slots now. */
  int slots() {
    return slots;
  }

  int mostSlots() {
    return mostSlots;
  }

  int mostExecutors() {
    return mostExecutors;
  }

  long added() {
    return added;
  }

  /** Executors whose start or end has no time, or that cannot be. */
  long lost() {
    return lost;
  }

  /** Slots by the time from which there were so many, in turn; at most so many times. */
  List<Long> steps(int most) {
    List<Long> steps = new ArrayList<>();
    long span = changes.isEmpty() ? 0 : changes.lastKey() - changes.firstKey();
    // With too many, those of an interval become one, its last.
    long interval = changes.size() <= most ? 0 : span / (most - 1) + 1;
    long now = 0;
    long lastInterval = Long.MIN_VALUE;
    for (Map.Entry<Long, Integer> change : changes.entrySet()) {
      now += change.getValue();
      long ofInterval = interval == 0 ? Long.MIN_VALUE : change.getKey() / interval;
      if (interval > 0 && ofInterval == lastInterval) {
        steps.set(steps.size() - 1, now);
      } else {
        steps.add(change.getKey());
        steps.add(now);
      }
      lastInterval = ofInterval;
    }
    return steps;
  }

  /** Slots × milliseconds up to a time. */
  long slotMillis(long end) {
    return during(List.of(Long.MIN_VALUE, end));
  }

  /**
   * Slots × milliseconds during stretches of time.
   *
   * @param startsAndEnds of each, in turn, ascending
   */
  long during(List<Long> startsAndEnds) {
    long sum = 0;
    for (int i = 0; i < startsAndEnds.size(); i += 2) {
      sum += during(startsAndEnds.get(i), startsAndEnds.get(i + 1));
    }
    return sum;
  }

  private long during(long start, long end) {
    long sum = 0;
    long now = changes.headMap(start, true).values().stream().mapToLong(by -> by).sum();
    long since = start;
    for (Map.Entry<Long, Integer> change : changes.tailMap(start, false).entrySet()) {
      if (change.getKey() >= end) {
        break;
      }
      sum += now == 0 ? 0 : now * (change.getKey() - since);
      now += change.getValue();
      since = change.getKey();
    }
    return sum + (now == 0 || end <= since ? 0 : now * (end - since));
  }
}
