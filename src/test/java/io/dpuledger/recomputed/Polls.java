package io.dpuledger.recomputed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** When somebody asked for a session's statements, and the most that one answer listed. */
record Polls(TreeSet<Long> moments, Integer mostListed) {

  static Polls of(Collection<Sight> sights) {
    TreeSet<Long> moments = new TreeSet<>();
    sights.stream()
        .map(Sight::statementsReadAt)
        .filter(Objects::nonNull)
        .map(Instant::toEpochMilli)
        .forEach(moments::add);
    Integer most =
        sights.stream()
            .map(Sight::statementsListed)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new Polls(moments, most);
  }

  boolean isEmpty() {
    return moments.isEmpty();
  }

  long last() {
    return moments.last();
  }

  /** By their ids, as the last poll that showed them did. */
  List<PolledStatement> statements(Collection<PolledStatement> sights) {
    Map<Integer, PolledStatement> newest = new TreeMap<>();
    Comparator<PolledStatement> byNews =
        Comparator.<PolledStatement>comparingLong(sight -> sight.observedAt().toEpochMilli())
            .thenComparing(sight -> sight.completedOn() != null)
            // Of two that say as much at one instant, any will do, but always the same.
            .thenComparing(sight -> millis(sight.startedOn()))
            .thenComparing(sight -> millis(sight.completedOn()))
            .thenComparing(sight -> "RUNNING".equals(sight.state()))
            .thenComparing(sight -> "WAITING".equals(sight.state()))
            .thenComparing(sight -> String.valueOf(sight.state()).startsWith("CANCELL"));
    for (PolledStatement sight : sights) {
      if (sight.observedAt().toEpochMilli() <= last()) {
        newest.merge(
            sight.id(), sight, (one, other) -> byNews.compare(other, one) > 0 ? other : one);
      }
    }
    return List.copyOf(newest.values());
  }

  /**
   * For each statement that somebody saw wait: from the first such sight to its start, if that is
   * known and the newest sight does not show it waiting still, or else to the last such sight; and
   * to no later than some moment.
   */
  List<Long> waits(Collection<PolledStatement> sights, long until) {
    List<Long> waits = new ArrayList<>();
    for (PolledStatement newest : statements(sights)) {
      List<Long> waiting =
          sights.stream()
              .filter(sight -> sight.id() == newest.id() && "WAITING".equals(sight.state()))
              .map(sight -> sight.observedAt().toEpochMilli())
              .filter(moment -> moment <= last())
              .sorted()
              .toList();
      if (!waiting.isEmpty()) {
        long end = waiting.get(waiting.size() - 1);
        if (!"WAITING".equals(newest.state()) && newest.startedOn() != null) {
          end = Math.max(end, newest.startedOn().toEpochMilli());
        }
        waits.add(Math.max(0, Math.min(end, until) - waiting.get(0)));
      }
    }
    return waits;
  }

  private static long millis(Instant instant) {
    return instant == null ? Long.MIN_VALUE : instant.toEpochMilli();
  }
}
