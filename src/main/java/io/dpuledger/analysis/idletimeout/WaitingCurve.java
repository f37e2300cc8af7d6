package io.dpuledger.analysis.idletimeout;

import java.util.List;

/**
 * How long a gap is waited for under each timeout: the area under the share that still lasts. It is
 * exact within a minute too, since bins know how long their gaps lasted.
 */
final class WaitingCurve {
  private final List<Step> steps;
  private final CompetingRisksCurve curve;
  private final double[] area;

  private WaitingCurve(List<Step> steps) {
    this.steps = steps;
    this.curve = CompetingRisksCurve.of(steps);
    this.area = new double[steps.size() + 1];
  }

  /**
   * @param departures by money per minute, so that an average is one of money
   */
  static WaitingCurve of(Departures departures) {
    WaitingCurve waiting = new WaitingCurve(departures.steps());
    for (int i = 1; i < waiting.area.length; i++) {
      Step step = waiting.steps.get(i - 1);
      int begin = step.minute() - 1;
      double waited = step.lastingOn() + step.exits().waitedSince(begin);
      waiting.area[i] =
          step.minute() == 0
              ? 0
              : waiting.since(i - 1, begin) + waiting.curve.lasting(begin) * waited / step.atRisk();
    }
    return waiting;
  }

  /**
   * How long a gap is waited for on average, in minutes, under such a timeout. Beyond the horizon
   * nothing is known and nothing is added, so a saving there is understated, never made up.
   */
  double minutesUntil(int timeoutMinutes) {
    int known = Math.min(timeoutMinutes, last());
    return since(curve.stepAt(known), known);
  }

  /** The share of gaps that last beyond the end of a minute. */
  double lasting(int minute) {
    return curve.lasting(minute);
  }

  /** Until when the gaps show what happens: the longest one, or for ever if none goes on. */
  int horizon() {
    return curve.horizon();
  }

  // From a minute in which gaps leave to any before the next, as many last; all before the first.
  private double since(int step, int minute) {
    return step == 0
        ? minute
        : area[step] + curve.lasting(minute) * (minute - steps.get(step - 1).minute());
  }

  private int last() {
    return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).minute();
  }
}
