package io.dpuledger.analysis.idletimeout;

import java.math.BigDecimal;

/**
 * Gaps that leave those at risk in one minute, by weight and by how they leave. Decimals, so that
 * neither the order of adding up nor taking a part away leaves a trace.
 */
final class Exits {
  static final Exits NONE =
      new Exits(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  private final BigDecimal returned;
  private final BigDecimal ended;
  private final BigDecimal censored;
  private final BigDecimal waited;
  // The curves ask for every minute of two days, and in most of them nothing leaves.
  private final double returnedWeight;
  private final double censoredWeight;
  private final double weight;

  private Exits(BigDecimal returned, BigDecimal ended, BigDecimal censored, BigDecimal waited) {
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
  static Exits of(Ending ending, BigDecimal weight, BigDecimal waited) {
    BigDecimal zero = BigDecimal.ZERO;
    return switch (ending) {
      case RETURNED -> new Exits(weight, weight, zero, waited);
      case STOPPED -> new Exits(zero, weight, zero, waited);
      case CENSORED -> new Exits(zero, zero, weight, zero);
    };
  }

  Exits plus(Exits other) {
    return new Exits(
        returned.add(other.returned),
        ended.add(other.ended),
        censored.add(other.censored),
        waited.add(other.waited));
  }

  Exits minus(Exits other) {
    return new Exits(
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
