package io.dpuledger.report.chart;

import java.util.List;
import java.util.stream.IntStream;

/** A value axis from zero to a round number, in round steps. */
record NiceScale(double step, int steps) {
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};

  /** The scale that fits {@code max} in about as many steps as wished. */
  static NiceScale upTo(double max, int wishedSteps) {
    if (!(max > 0) || Double.isInfinite(max)) {
      return new NiceScale(1, 1);
    }
    double raw = max / wishedSteps;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double step = 10 * power;
    for (double factor : ROUND) {
      if (raw <= factor * power * (1 + 1e-9)) {
        step = factor * power;
        break;
      }
    }
    return new NiceScale(step, (int) Math.ceil(max / step - 1e-9));
  }

  double top() {
    return step * steps;
  }

  List<Double> ticks() {
    return IntStream.rangeClosed(0, steps).mapToObj(index -> index * step).toList();
  }

  /** Where a value lies between 0 (the foot) and 1 (the top). */
  double share(double value) {
    return value / top();
  }
}
