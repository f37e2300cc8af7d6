package io.dpuledger.analysis.anomaly;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day on which a team spent far more than it does on that day of the week.
 *
 * @param team null for what belongs to none
 * @param expected the median of that weekday in the eight weeks before
 * @param score how many times more than the team's days usually differ
 * @param isNew whether the as-of date before did not have it
 */
public record SpendAnomaly(
    LocalDate day,
    @Nullable String team,
    String billingCurrency,
    BigDecimal cost,
    BigDecimal expected,
    double score,
    boolean isNew) {
  /** Which anomaly it is, whatever is known of it. */
  record Key(LocalDate day, @Nullable String team, String billingCurrency) {}

  public BigDecimal excess() {
    return cost.subtract(expected);
  }

  Key key() {
    return new Key(day, team, billingCurrency);
  }

  SpendAnomaly withIsNew(boolean unknownBefore) {
    return new SpendAnomaly(day, team, billingCurrency, cost, expected, score, unknownBefore);
  }
}
