package io.dpuledger.eventlog.replay.run;

import io.dpuledger.eventlog.replay.record.RecordedExecutors;
import io.dpuledger.eventlog.replay.record.TaskColumns;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** How many slots there were and were busy in the recording. */
final class BusySlots {
  private final int[] launches;
  private final int[] ends;
  private final TreeMap<Integer, Integer> slotsFrom = new TreeMap<>();

  BusySlots(TaskColumns tasks, RecordedExecutors executors, int slotsEach) {
    launches = new int[tasks.size()];
    ends = new int[tasks.size()];
    for (int task = 0; task < tasks.size(); task++) {
      launches[task] = tasks.launched(task);
      ends[task] = tasks.launched(task) + tasks.duration(task);
    }
    Arrays.sort(launches);
    Arrays.sort(ends);
    int slots = 0;
    for (RecordedExecutors.Change change : executors.changes()) {
      slots += change.by() * slotsEach;
      slotsFrom.put(change.at(), slots);
    }
  }

  /** Whether one more task could have been launched at that time. */
  boolean isOneFree(int at) {
    Map.Entry<Integer, Integer> slots = slotsFrom.floorEntry(at);
    return slots != null && countUpTo(launches, at) - countUpTo(ends, at) < slots.getValue();
  }

  private static int countUpTo(int[] sorted, int at) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
