package io.dpuledger.analysis.idletimeout;

import java.util.Arrays;
import java.util.List;

/**
 * How gaps go on and how they end, where timeouts hide the end of some: the share that still lasts
 * (Kaplan-Meier) and the share that ended by a return (Aalen-Johansen), each gap counting by its
 * weight. At the end of a minute both are what single gaps would give, for nothing is hidden within
 * one.
 */
final class CompetingRisksCurve {
  private final int[] minutes;
  private final double[] lasting;
  private final double[] returned;

  private CompetingRisksCurve(int steps) {
    minutes = new int[steps + 1];
    lasting = new double[steps + 1];
    returned = new double[steps + 1];
    // All last when minute 0 begins, in which gaps of no length end.
    minutes[0] = -1;
    lasting[0] = 1;
  }

  static CompetingRisksCurve of(List<Step> steps) {
    CompetingRisksCurve curve = new CompetingRisksCurve(steps.size());
    for (int i = 1; i <= steps.size(); i++) {
      Step step = steps.get(i - 1);
      double before = curve.lasting[i - 1];
      curve.minutes[i] = step.minute();
      // A gap that timed out at an instant was still at risk of a return at that instant.
      curve.lasting[i] = before * step.lastingOn() / step.atRisk();
      curve.returned[i] = curve.returned[i - 1] + before * step.exits().returned() / step.atRisk();
    }
    return curve;
  }

  /** The share of gaps that last beyond the end of a minute. */
  double lasting(int minute) {
    return lasting[stepAt(minute)];
  }

  /** The share of gaps that ended by a return until the end of a minute. */
  double returned(int minute) {
    return returned[stepAt(minute)];
  }

  /** Until when the gaps show what happens: the longest one, or for ever if none goes on. */
  int horizon() {
    int last = minutes.length - 1;
    return lasting[last] < 1e-9 ? Integer.MAX_VALUE : Math.max(minutes[last], 0);
  }

  /** How many minutes in which gaps leave have ended with this one. */
  int stepAt(int minute) {
    int found = Arrays.binarySearch(minutes, minute);
    return found >= 0 ? found : -found - 2;
  }
}
