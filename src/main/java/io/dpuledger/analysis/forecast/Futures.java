package io.dpuledger.analysis.forecast;

import java.math.BigDecimal;
import java.util.Arrays;

/** What the rest of a month may cost: as many amounts as were drawn, each as likely as another. */
public final class Futures {
  private final double[] sorted;

  private Futures(double[] sorted) {
    this.sorted = sorted;
  }

  /** Of at least one amount. */
  public static Futures of(double... costs) {
    double[] sorted = costs.clone();
    Arrays.sort(sorted);
    return new Futures(sorted);
  }

  /** The amount that a share of them does not exceed. */
  double quantile(double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  /**
   * The share of them that is above an amount. That none of those drawn is, or that all are, does
   * not make it certain: then half of one is taken to be on the other side.
   */
  double chanceAbove(BigDecimal amount) {
    double limit = amount.doubleValue();
    double above = Arrays.stream(sorted).filter(cost -> cost > limit).count();
    boolean isCertain = sorted[0] == sorted[sorted.length - 1];
    return isCertain
        ? above / sorted.length
        : Math.min(Math.max(above, 0.5), sorted.length - 0.5) / sorted.length;
  }
}
