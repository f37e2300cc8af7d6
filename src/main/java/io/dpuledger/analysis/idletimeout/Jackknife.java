package io.dpuledger.analysis.idletimeout;

import java.util.Arrays;
import java.util.Optional;

/**
 * How much a figure of gaps depends on which sessions there happened to be: it is worked out again
 * without each bucket of sessions in turn. No random numbers, and no assumption about gaps of the
 * same session.
 */
final class Jackknife {
  // Fewer would call the spread of a handful of sessions a band.
  private static final int FEWEST_BUCKETS = 5;
  private static final double NORMAL_95 = 1.6449;

  private Jackknife() {}

  /**
   * The band of a total, or nothing if there are too few buckets.
   *
   * @param withoutEach the total without each bucket in turn in which the group has gaps
   */
  static Optional<Band> band(double total, double... withoutEach) {
    int count = withoutEach.length;
    if (count < FEWEST_BUCKETS) {
      return Optional.empty();
    }
    // A total without a bucket is smaller by that bucket; grown back, it is a total again, and its
    // spread also has that of how many gaps there are.
    double[] totals =
        Arrays.stream(withoutEach).map(without -> without * count / (count - 1.0)).toArray();
    double mean = 0;
    for (double one : totals) {
      mean += one / count;
    }
    double squares = 0;
    for (double one : totals) {
      squares += (one - mean) * (one - mean);
    }
    double error = Math.sqrt(squares * (count - 1) / count);
    double reach = error * student95(count - 1);
    return Optional.of(
        new Band(Amounts.of(total - reach), Amounts.of(total), Amounts.of(total + reach)));
  }

  /** Student's t by the expansion of Cornish and Fisher, within 1 % from 4 degrees on. */
  private static double student95(int degrees) {
    double z = NORMAL_95;
    double z3 = z * z * z;
    double z5 = z3 * z * z;
    return z + (z3 + z) / (4 * degrees) + (5 * z5 + 16 * z3 + 3 * z) / (96.0 * degrees * degrees);
  }
}
