package io.dpuledger.facts.session;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A session's billed usage in unit-hours and, if the rate card has a price, in money. Null means
 * unknown.
 *
 * @param minimumUnitHours the part of the unit-hours due only to the billing minimum
 * @param minimumCost the same part of the list cost
 * @param contractedShare what remains of the list cost after discounts
 */
public record Cost(
    @Nullable BigDecimal unitHours,
    @Nullable BigDecimal minimumUnitHours,
    @Nullable BigDecimal list,
    @Nullable BigDecimal contracted,
    @Nullable BigDecimal minimumCost,
    BigDecimal contractedShare) {

  static Cost of(
      Usage usage, @Nullable BigDecimal price, Duration billingMinimum, BigDecimal share) {
    BigDecimal used = usage.unitSeconds();
    if (used == null) {
      return new Cost(null, null, null, null, null, share);
    }
    BigDecimal unitHours = Decimals.hours(billed(used, usage.seconds(), billingMinimum));
    BigDecimal usedHours = Decimals.hours(used);
    BigDecimal minimum = unitHours.subtract(usedHours);
    if (price == null) {
      return new Cost(unitHours, minimum, null, null, null, share);
    }
    BigDecimal list = Decimals.cost(unitHours, price);
    return new Cost(
        unitHours,
        minimum,
        list,
        Decimals.cost(list, share),
        list.subtract(Decimals.cost(usedHours, price)),
        share);
  }

  /** A session that ran for less than the minimum is billed for the minimum. */
  private static BigDecimal billed(
      BigDecimal used, @Nullable BigDecimal seconds, Duration billingMinimum) {
    BigDecimal minimum = BigDecimal.valueOf(billingMinimum.toSeconds());
    if (seconds == null
        || seconds.signum() <= 0
        || seconds.compareTo(minimum) >= 0
        || used.signum() <= 0) {
      return used;
    }
    return Decimals.quotient(used.multiply(minimum), seconds, Decimals.QUOTIENT);
  }
}
