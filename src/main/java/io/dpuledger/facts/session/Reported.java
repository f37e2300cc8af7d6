package io.dpuledger.facts.session;

import io.dpuledger.model.SessionCapacity;
import io.dpuledger.model.SessionObservation;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * AWS's doubles as decimals. NaN, negative and absurd numbers are null.
 *
 * @param seconds how long the session ran
 * @param unitSeconds what it used
 */
public record Reported(@Nullable BigDecimal seconds, @Nullable BigDecimal unitSeconds) {
  /** The digits of a mean before it is rounded for its column. */
  private static final int MEAN_DIGITS = 18;

  static Reported of(SessionObservation seen) {
    return new Reported(
        decimal(seen.executionTimeSeconds(), SessionCapacity.MOST_SECONDS),
        decimal(seen.dpuSeconds(), SessionCapacity.MOST_UNIT_SECONDS));
  }

  /** The units that it used on average; null if unknown, or more than any session has. */
  @Nullable BigDecimal meanUnits() {
    if (seconds == null
        || unitSeconds == null
        || seconds.signum() <= 0
        || unitSeconds.signum() <= 0) {
      return null;
    }
    BigDecimal mean = Decimals.quotient(unitSeconds, seconds, MEAN_DIGITS);
    return mean.doubleValue() <= SessionCapacity.MOST_UNITS
        ? Decimals.rounded(mean, Decimals.UNITS)
        : null;
  }

  private static @Nullable BigDecimal decimal(@Nullable Double number, double most) {
    return number != null && number >= 0 && number <= most
        ? Decimals.of(number, Decimals.SECONDS)
        : null;
  }
}
