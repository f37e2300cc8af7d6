package io.dpuledger.eventlog.replay.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Executors that came and went, in milliseconds since the origin of the recording. */
public final class RecordedExecutors {
  private static final int MOST_CHANGES = 100_000;

  /** One more (1) or one fewer (-1). */
  public record Change(int at, int by) {}

  private final Map<String, Integer> coresByPresent = new HashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private int cores;
  private boolean areDifferent;
  private int most;

  void add(String executor, int at, int itsCores) {
    remove(executor, at);
    areDifferent |= !changes.isEmpty() && itsCores != cores;
    cores = itsCores;
    coresByPresent.put(executor, itsCores);
    changes.add(new Change(at, 1));
    most = Math.max(most, coresByPresent.size());
  }

  void remove(String executor, int at) {
    if (coresByPresent.remove(executor) != null) {
      changes.add(new Change(at, -1));
    }
  }

  boolean areTooMany() {
    return changes.size() > MOST_CHANGES;
  }

  /** In the order of their times. */
  public List<Change> changes() {
    return changes.stream().sorted((one, other) -> Integer.compare(one.at(), other.at())).toList();
  }

  /** Whether they had different numbers of cores. */
  public boolean areDifferent() {
    return areDifferent;
  }

  /** The cores of each. */
  public int cores() {
    return cores;
  }

  /** How many there were at once, at most. */
  public int most() {
    return most;
  }
}
