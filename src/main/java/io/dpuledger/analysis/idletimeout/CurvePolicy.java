package io.dpuledger.analysis.idletimeout;

import java.util.Collections;
import java.util.List;

/**
 * What may be chosen, and on how much evidence.
 *
 * @param lowestMinutes the lowest idle timeout that is allowed
 * @param snapMinutes the timeouts that people can remember, ascending
 * @param leastImprovement the share of today's cost that a move must save
 * @param minimumGaps how many gaps a group needs to decide for itself
 * @param minimumReturns how many returns it must have seen
 * @param minimumLonger how many gaps it must have seen last beyond the timeout to move to
 */
public record CurvePolicy(
    int lowestMinutes,
    List<Integer> snapMinutes,
    double leastImprovement,
    int minimumGaps,
    int minimumReturns,
    int minimumLonger) {
  public CurvePolicy {
    snapMinutes = snapMinutes.stream().sorted().toList();
    if (lowestMinutes < 1 || snapMinutes.isEmpty() || snapMinutes.get(0) < 1) {
      throw new IllegalArgumentException(
          "lowest timeout %d min, timeouts %s".formatted(lowestMinutes, snapMinutes));
    }
  }

  /** The policy of the method page, for timeouts that may be chosen from. */
  public static CurvePolicy of(List<Integer> choices) {
    return new CurvePolicy(Collections.min(choices), choices, 0.02, 30, 5, 5);
  }

  /** The timeouts that may be recommended. */
  List<Integer> choices(int longestMinutes) {
    return snapMinutes.stream()
        .filter(minutes -> minutes >= lowestMinutes && minutes <= longestMinutes)
        .toList();
  }
}
