package io.dpuledger.recomputed;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Total timeouts that nobody told us: so many timeouts of one group and month ran for the same
 * whole minute that no chance explains it.
 */
final class Lifetimes {
  private static final long MINUTE = 60_000;
  private static final long AROUND = 30_000;
  private static final int ENDS = 3;

  private final Map<List<Object>, long[]> endsByGroup = new HashMap<>();
  private final long tolerance;

  private Lifetimes(Duration tolerance) {
    this.tolerance = tolerance.toMillis();
  }

  /** Learns from the sessions whose E is known. */
  static Lifetimes learnedFrom(Map<Sight, Use> uses, Duration tolerance) {
    Lifetimes lifetimes = new Lifetimes(tolerance);
    Map<List<Object>, LongStream.Builder> ends = new HashMap<>();
    uses.forEach(
        (sight, use) -> {
          if (sight.isTimeout() && use.seconds() != null) {
            ends.computeIfAbsent(group(sight), group -> LongStream.builder())
                .add(Exact.millis(use.seconds()));
          }
        });
    ends.forEach(
        (group, millis) -> lifetimes.endsByGroup.put(group, millis.build().sorted().toArray()));
    return lifetimes;
  }

  boolean explain(Sight sight, long ranMillis) {
    long minute = (ranMillis + MINUTE / 2) / MINUTE * MINUTE;
    long[] ends = endsByGroup.getOrDefault(group(sight), new long[0]);
    long equal = count(ends, minute - tolerance, minute + tolerance);
    long around = count(ends, minute - AROUND, minute + AROUND - 1);
    return Math.abs(ranMillis - minute) <= tolerance && equal >= ENDS && equal * 2 >= around;
  }

  /** Those whose timeouts are one another's likeliest explanation. */
  static List<Object> group(Sight sight) {
    return Arrays.asList(
        sight.key().accountId(),
        sight.key().region(),
        sight.roleName(),
        sight.origin(),
        sight.monthOfCreation());
  }

  /** How many lie within, both limits included. */
  private static long count(long[] sorted, long from, long to) {
    return firstFrom(sorted, to + 1) - firstFrom(sorted, from);
  }

  private static int firstFrom(long[] sorted, long limit) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
