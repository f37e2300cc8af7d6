package io.dpuledger.analysis.idletimeout;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What each timeout really costs a gap, in minutes, by integration second by second. Returns after
 * two hours interrupt under every timeout here; leaving them out makes the regret larger, not
 * smaller.
 */
final class Truth {
  private static final int LONGEST = 120 * 60;
  private final double[] cost = new double[LONGEST + 1];

  Truth(Pauses pauses, double interruptionMinutes) {
    double back = pauses.endedBy(LONGEST / 60.0, Ending.RETURNED);
    double waited = 0;
    for (int second = 0; second <= LONGEST; second++) {
      double minutes = second / 60.0;
      // The middle of each second.
      waited += second == 0 ? 0 : pauses.lasting(minutes - 0.5 / 60) / 60;
      cost[second] =
          waited + interruptionMinutes * (back - pauses.endedBy(minutes, Ending.RETURNED));
    }
  }

  double cost(int minutes) {
    return cost[minutes * 60];
  }

  double costToday(List<Integer> timeouts) {
    return timeouts.stream().mapToDouble(this::cost).average().orElseThrow();
  }

  /** By how much a cost exceeds the least that any timeout from a minute on could have. */
  double regret(double ofCost) {
    return ofCost / IntStream.rangeClosed(60, LONGEST).mapToDouble(s -> cost[s]).min().orElseThrow()
        - 1;
  }
}
