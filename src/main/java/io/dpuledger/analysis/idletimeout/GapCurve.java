package io.dpuledger.analysis.idletimeout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How gaps go on and how they end, where timeouts hide the end of some: the share that still lasts
 * (Kaplan-Meier) and the share that ended by a return (Aalen-Johansen), each gap counting by its
 * weight.
 */
final class GapCurve {
  private final double[] times;
  private final double[] lasting;
  private final double[] returned;
  private final double[] area;
  private int steps;

  private GapCurve(int most) {
    times = new double[most + 1];
    lasting = new double[most + 1];
    returned = new double[most + 1];
    area = new double[most + 1];
    lasting[0] = 1;
  }

  static GapCurve of(List<Gap> gaps, ToDoubleFunction<Gap> weight) {
    List<Weighted> byLength =
        gaps.stream()
            .map(gap -> new Weighted(gap, weight.applyAsDouble(gap)))
            .filter(gap -> gap.weight() > 0)
            .sorted(Comparator.comparingLong(Weighted::seconds))
            .toList();
    double[] atRisk = new double[byLength.size() + 1];
    // Summed from the longest gap down, so that the last ones at risk suffer no cancellation.
    for (int i = byLength.size() - 1; i >= 0; i--) {
      atRisk[i] = atRisk[i + 1] + byLength.get(i).weight();
    }
    GapCurve curve = new GapCurve(byLength.size());
    int from = 0;
    while (from < byLength.size()) {
      long seconds = byLength.get(from).seconds();
      double returns = 0;
      double ends = 0;
      int to = from;
      for (; to < byLength.size() && byLength.get(to).seconds() == seconds; to++) {
        Weighted next = byLength.get(to);
        // A gap that timed out at an instant was still at risk of a return at that instant.
        returns += next.gap().ending() == Ending.RETURNED ? next.weight() : 0;
        ends += next.gap().ending() == Ending.TIMED_OUT ? 0 : next.weight();
      }
      curve.step(seconds, returns / atRisk[from], Math.min(ends / atRisk[from], 1));
      from = to;
    }
    return curve;
  }

  private void step(long seconds, double returning, double ending) {
    double before = lasting[steps];
    double sofar = returned[steps];
    double areaUntil = area[steps] + before * (seconds - times[steps]);
    // A gap of no length steps at 0, where the curve begins.
    steps += seconds > 0 ? 1 : 0;
    times[steps] = seconds;
    area[steps] = areaUntil;
    lasting[steps] = before * (1 - ending);
    returned[steps] = sofar + before * returning;
  }

  /** The share of gaps that last longer. */
  double lasting(double seconds) {
    return lasting[stepAt(seconds)];
  }

  /** The share of gaps that ended by a return until then. */
  double returned(double seconds) {
    return returned[stepAt(seconds)];
  }

  /**
   * How long a gap is waited for on average, in minutes, under such a timeout. Beyond the horizon
   * nothing is known and nothing is added, so a saving there is understated, never made up.
   */
  double minutesUntil(double seconds) {
    int step = stepAt(seconds);
    double since = Math.min(seconds, times[steps]) - times[step];
    return (area[step] + lasting[step] * Math.max(since, 0)) / 60;
  }

  /** Until when the gaps tell what happens: the longest one, or for ever if none goes on. */
  double horizon() {
    return lasting[steps] < 1e-9 ? Double.POSITIVE_INFINITY : times[steps];
  }

  private int stepAt(double seconds) {
    int found = Arrays.binarySearch(times, 0, steps + 1, seconds);
    return found >= 0 ? found : Math.max(-found - 2, 0);
  }

  /** A gap, and how much it counts. */
  private record Weighted(Gap gap, double weight) {
    long seconds() {
      return gap.seconds();
    }
  }
}
