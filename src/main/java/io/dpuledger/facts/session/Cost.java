package io.dpuledger.facts.session;

import io.dpuledger.model.price.BillingTerms;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A session's billed usage in unit-hours and, if the rate card has a price, in money. Null means
 * unknown.
 *
 * @param minimumUnitHours the part of the unit-hours due only to the billing minimum
 * @param minimumCost the same part of the list cost
 */
public record Cost(
    @Nullable BigDecimal unitHours,
    @Nullable BigDecimal minimumUnitHours,
    @Nullable BigDecimal list,
    @Nullable BigDecimal contracted,
    @Nullable BigDecimal minimumCost) {
  private static final Cost UNKNOWN = new Cost(null, null, null, null, null);

  static Cost of(Usage usage, @Nullable BigDecimal price, BillingTerms terms) {
    BigDecimal used = usage.unitSeconds();
    if (used == null) {
      return UNKNOWN;
    }
    BigDecimal unitHours = Decimals.hours(billed(used, usage.seconds(), terms));
    BigDecimal usedHours = Decimals.hours(used);
    BigDecimal minimum = unitHours.subtract(usedHours);
    if (price == null) {
      return new Cost(unitHours, minimum, null, null, null);
    }
    BigDecimal list = Decimals.cost(unitHours, price);
    return new Cost(
        unitHours,
        minimum,
        list,
        Decimals.cost(list, terms.keptShare()),
        list.subtract(Decimals.cost(usedHours, price)));
  }

  /** A session that ran for less than the minimum is billed for the minimum. */
  private static BigDecimal billed(
      BigDecimal used, @Nullable BigDecimal seconds, BillingTerms terms) {
    BigDecimal minimum = BigDecimal.valueOf(terms.minimum().toSeconds());
    if (seconds == null
        || seconds.signum() <= 0
        || seconds.compareTo(minimum) >= 0
        || used.signum() <= 0) {
      return used;
    }
    return Decimals.quotient(used.multiply(minimum), seconds, Decimals.QUOTIENT);
  }
}
