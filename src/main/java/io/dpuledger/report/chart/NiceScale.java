package io.dpuledger.report.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A value axis in round steps, with zero on it.
 *
 * @param below how many of the steps are below zero
 */
record NiceScale(double step, int below, int steps) {
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};
  private static final double ROUNDING = 1e-9;

  /** The scale from zero that fits {@code max} in about as many steps as wished. */
  static NiceScale upTo(double max, int wishedSteps) {
    return between(0, max, wishedSteps);
  }

  /** The scale that fits both values and zero in about as many steps as wished. */
  static NiceScale between(double low, double high, int wishedSteps) {
    double reach = Math.max(0, high) - Math.min(0, low);
    if (!(reach > 0) || Double.isInfinite(reach)) {
      return new NiceScale(1, 0, 1);
    }
    double raw = reach / wishedSteps;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double step = 10 * power;
    for (double factor : ROUND) {
      if (raw <= factor * power * (1 + ROUNDING)) {
        step = factor * power;
        break;
      }
    }
    int below = steps(-low / step);
    return new NiceScale(step, below, below + steps(high / step));
  }

  private static int steps(double exact) {
    return (int) Math.max(0, Math.ceil(exact - ROUNDING));
  }

  double bottom() {
    return -step * below;
  }

  double top() {
    return step * (steps - below);
  }

  List<Double> ticks() {
    return IntStream.rangeClosed(-below, steps - below).mapToObj(index -> index * step).toList();
  }

  /** Where a value lies between 0 (the foot) and 1 (the top). */
  double share(double value) {
    return (value - bottom()) / (step * steps);
  }
}
