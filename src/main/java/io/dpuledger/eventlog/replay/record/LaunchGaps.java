package io.dpuledger.eventlog.replay.record;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * How long a slot was free between two tasks of one stage, while the driver launched the second.
 * Ends come in their order; a task takes the slot of the newest earlier end on its executor.
 */
final class LaunchGaps {
  /** The driver may launch the next task a little before it notes the end. */
  private static final int NOTED_LATE_MILLIS = 20;

  private static final int MOST_ENDS = 256;
  private static final int MOST_EXECUTORS = 10_000;
  private static final int LONGEST_MILLIS = 1000;

  private record End(int stage, int at) {}

  private final Map<String, Deque<End>> endsByExecutor = new HashMap<>();
  private final int[] counts = new int[LONGEST_MILLIS + 1];
  private int count;

  void add(String executor, int stage, int launched, int finished) {
    if (endsByExecutor.size() >= MOST_EXECUTORS && !endsByExecutor.containsKey(executor)) {
      return;
    }
    Deque<End> ends = endsByExecutor.computeIfAbsent(executor, any -> new ArrayDeque<>());
    for (Iterator<End> newest = ends.iterator(); newest.hasNext(); ) {
      End end = newest.next();
      if (end.at() <= launched + NOTED_LATE_MILLIS) {
        newest.remove();
        if (end.stage() == stage) {
          counts[Math.min(LONGEST_MILLIS, Math.max(0, launched - end.at()))]++;
          count++;
        }
        break;
      }
    }
    ends.addFirst(new End(stage, finished));
    if (ends.size() > MOST_ENDS) {
      ends.removeLast();
    }
  }

  void removed(String executor) {
    endsByExecutor.remove(executor);
  }

  /** The lower median; 0 if no slot was used twice by one stage. */
  int medianMillis() {
    int left = (count + 1) / 2;
    int millis = 0;
    while (left > counts[millis]) {
      left -= counts[millis++];
    }
    return millis;
  }
}
