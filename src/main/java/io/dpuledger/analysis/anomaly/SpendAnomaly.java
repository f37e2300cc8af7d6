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
 */
public record SpendAnomaly(
    LocalDate day,
    @Nullable String team,
    String billingCurrency,
    BigDecimal cost,
    BigDecimal expected,
    double score) {
  public BigDecimal excess() {
    return cost.subtract(expected);
  }
}
