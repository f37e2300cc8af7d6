package io.dpuledger.facts.statement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Statements that waited before they ran. Only polls show it: AWS does not return when a statement
 * was submitted.
 */
public final class WaitedStatements {
  private WaitedStatements() {}

  /**
   * How long each statement that was seen waiting did so from then on, in the order of their ids:
   * to its start, or as long as it was seen.
   *
   * @param readAt until when statements are known
   */
  public static List<Long> millis(Collection<SeenStatement> observations, long readAt) {
    Map<Integer, List<SeenStatement>> statements =
        observations.stream()
            .collect(Collectors.groupingBy(SeenStatement::id, TreeMap::new, Collectors.toList()));
    return statements.values().stream()
        .filter(one -> one.stream().anyMatch(SeenStatement::isWaiting))
        .map(one -> Long.valueOf(waited(one, readAt)))
        .toList();
  }

  private static long waited(List<SeenStatement> statement, long readAt) {
    SeenStatement newest =
        statement.stream()
            .reduce((one, other) -> other.isNewerThan(one) ? other : one)
            .orElseThrow();
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (SeenStatement seen : statement) {
      if (seen.isWaiting()) {
        first = Math.min(first, seen.seenAt());
        last = Math.max(last, seen.seenAt());
      }
    }
    Long started = newest.isWaiting() ? null : newest.startedAt();
    return Math.max(0, Math.min(started == null ? last : Math.max(last, started), readAt) - first);
  }
}
