package io.dpuledger.analysis.idletimeout;

import java.math.BigDecimal;

/**
 * Gaps that leave those at risk in one minute, by weight and by how they leave. Decimals, so that
 * neither the order of adding up nor taking a part away leaves a trace.
 *
 * @param waited weighted minutes that the gaps that ended had lasted
 */
record Leaving(BigDecimal returned, BigDecimal stopped, BigDecimal censored, BigDecimal waited) {
  static final Leaving NONE =
      new Leaving(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  static Leaving of(Ending ending, BigDecimal weight, BigDecimal waited) {
    BigDecimal zero = BigDecimal.ZERO;
    return switch (ending) {
      case RETURNED -> new Leaving(weight, zero, zero, waited);
      case STOPPED -> new Leaving(zero, weight, zero, waited);
      case CENSORED -> new Leaving(zero, zero, weight, zero);
    };
  }

  Leaving plus(Leaving other) {
    return new Leaving(
        returned.add(other.returned),
        stopped.add(other.stopped),
        censored.add(other.censored),
        waited.add(other.waited));
  }

  Leaving minus(Leaving other) {
    return new Leaving(
        returned.subtract(other.returned),
        stopped.subtract(other.stopped),
        censored.subtract(other.censored),
        waited.subtract(other.waited));
  }

  BigDecimal ended() {
    return returned.add(stopped);
  }

  BigDecimal all() {
    return ended().add(censored);
  }

  /** The weighted minutes that the gaps that ended had lasted since a minute began. */
  double waitedSince(int minute) {
    return waited.subtract(ended().multiply(BigDecimal.valueOf(minute))).doubleValue();
  }
}
