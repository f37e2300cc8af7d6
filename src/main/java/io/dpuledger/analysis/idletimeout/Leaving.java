package io.dpuledger.analysis.idletimeout;

import java.math.BigDecimal;

/**
 * Gaps that leave those at risk in one minute, by weight and by how they leave. Decimals, so that
 * neither the order of adding up nor taking a part away leaves a trace.
 */
final class Leaving {
  static final Leaving NONE =
      new Leaving(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  private final BigDecimal returned;
  private final BigDecimal ended;
  private final BigDecimal censored;
  private final BigDecimal waited;
  // The curves ask for every minute of two days, and in most of them nothing leaves.
  private final double returnedWeight;
  private final double censoredWeight;
  private final double weight;

  private Leaving(BigDecimal returned, BigDecimal ended, BigDecimal censored, BigDecimal waited) {
    this.returned = returned;
    this.ended = ended;
    this.censored = censored;
    this.waited = waited;
    this.returnedWeight = returned.doubleValue();
    this.censoredWeight = censored.doubleValue();
    this.weight = ended.add(censored).doubleValue();
  }

  /**
   * @param waited the minutes that the gaps lasted, each times its weight
   */
  static Leaving of(Ending ending, BigDecimal weight, BigDecimal waited) {
    BigDecimal zero = BigDecimal.ZERO;
    return switch (ending) {
      case RETURNED -> new Leaving(weight, weight, zero, waited);
      case STOPPED -> new Leaving(zero, weight, zero, waited);
      case CENSORED -> new Leaving(zero, zero, weight, zero);
    };
  }

  Leaving plus(Leaving other) {
    return new Leaving(
        returned.add(other.returned),
        ended.add(other.ended),
        censored.add(other.censored),
        waited.add(other.waited));
  }

  Leaving minus(Leaving other) {
    return new Leaving(
        returned.subtract(other.returned),
        ended.subtract(other.ended),
        censored.subtract(other.censored),
        waited.subtract(other.waited));
  }

  double returned() {
    return returnedWeight;
  }

  double censored() {
    return censoredWeight;
  }

  double weight() {
    return weight;
  }

  /** The weighted minutes that the gaps that ended had lasted since a minute began. */
  double waitedSince(int minute) {
    return ended.signum() == 0
        ? 0
        : waited.subtract(ended.multiply(BigDecimal.valueOf(minute))).doubleValue();
  }
}
