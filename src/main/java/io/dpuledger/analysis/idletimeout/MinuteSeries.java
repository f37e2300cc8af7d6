package io.dpuledger.analysis.idletimeout;

/** A quantity at the end of each minute, straight in between, and constant after the last. */
final class MinuteSeries {
  private final double[] values;

  MinuteSeries(double[] values) {
    this.values = values.clone();
  }

  double at(double minute) {
    int from = (int) Math.min(minute, values.length - 1);
    int to = Math.min(from + 1, values.length - 1);
    return from == to ? values[from] : values[from] + (minute - from) * (values[to] - values[from]);
  }

  double last() {
    return values[values.length - 1];
  }
}
