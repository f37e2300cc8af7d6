package io.dpuledger.eventlog.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Times during which something went on, as a union. If there are too many, those with the shortest
 * pauses between them become one, and {@link #closedGap} says how long these pauses were.
 */
final class Stretches {
  static final int MOST = 10_000;

  private final TreeMap<Long, Long> endByStart = new TreeMap<>();
  private long closedGap;

  void add(long start, long end) {
    long first = start;
    long last = Math.max(start, end);
    Map.Entry<Long, Long> before = endByStart.floorEntry(first);
    if (before != null && before.getValue() >= first) {
      first = before.getKey();
      last = Math.max(last, before.getValue());
    }
    Map.Entry<Long, Long> after = endByStart.higherEntry(first);
    while (after != null && after.getKey() <= last) {
      last = Math.max(last, after.getValue());
      endByStart.remove(after.getKey());
      after = endByStart.higherEntry(first);
    }
    endByStart.put(first, last);
    if (endByStart.size() > MOST) {
      closeGaps(MOST / 2);
    }
  }

  /** Closes the shortest gaps until there are at most so many stretches. */
  void closeGaps(int most) {
    if (endByStart.size() <= most) {
      return;
    }
    List<Long> gaps = new ArrayList<>();
    Long end = null;
    for (Map.Entry<Long, Long> stretch : endByStart.entrySet()) {
      if (end != null) {
        gaps.add(stretch.getKey() - end);
      }
      end = stretch.getValue();
    }
    gaps.sort(null);
    closeGapsUpTo(gaps.get(gaps.size() - most));
  }

  private void closeGapsUpTo(long longest) {
    closedGap = Math.max(closedGap, longest);
    TreeMap<Long, Long> closed = new TreeMap<>();
    endByStart.forEach(
        (start, end) -> {
          Map.Entry<Long, Long> last = closed.lastEntry();
          if (last != null && start - last.getValue() <= longest) {
            closed.put(last.getKey(), end);
          } else {
            closed.put(start, end);
          }
        });
    endByStart.clear();
    endByStart.putAll(closed);
  }

  /** The longest pause that was closed; 0 if none was. */
  long closedGap() {
    return closedGap;
  }

  long totalMillis() {
    return endByStart.entrySet().stream().mapToLong(one -> one.getValue() - one.getKey()).sum();
  }

  /** Start and end of each, in turn. */
  List<Long> startsAndEnds() {
    List<Long> all = new ArrayList<>();
    endByStart.forEach(
        (start, end) -> {
          all.add(start);
          all.add(end);
        });
    return all;
  }
}
