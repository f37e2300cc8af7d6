package io.dpuledger.analysis.idletimeout;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** A distribution of minutes, to draw from and to know. */
record Lengths(DoubleUnaryOperator until, ToDoubleFunction<Random> source) {

  double shareUntil(double minutes) {
    return minutes <= 0 ? 0 : until.applyAsDouble(minutes);
  }

  double draw(Random random) {
    return source.applyAsDouble(random);
  }

  static Lengths exponential(double mean) {
    return new Lengths(
        t -> 1 - Math.exp(-t / mean), random -> -mean * Math.log(1 - random.nextDouble()));
  }

  static Lengths lomax(double shape, double scale) {
    return new Lengths(
        t -> 1 - Math.pow(1 + t / scale, -shape),
        random -> scale * (Math.pow(1 - random.nextDouble(), -1 / shape) - 1));
  }

  static Lengths logNormal(double median, double sigma) {
    return new Lengths(
        t -> normal(Math.log(t / median) / sigma),
        random -> median * Math.exp(sigma * random.nextGaussian()));
  }

  static Lengths endless() {
    return new Lengths(t -> 0, random -> Double.POSITIVE_INFINITY);
  }

  /** The normal distribution by Abramowitz and Stegun 26.2.17, within 8e-8. */
  private static double normal(double x) {
    double t = 1 / (1 + 0.2316419 * Math.abs(x));
    double series =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    double beyond = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * series;
    return x < 0 ? beyond : 1 - beyond;
  }
}
