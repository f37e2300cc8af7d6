package io.dpuledger.recomputed;

import java.math.BigDecimal;

/** What a session is billed for, the part of it that only the billing minimum causes, and money. */
record Bill(
    BigDecimal unitHours,
    BigDecimal minimumUnitHours,
    BigDecimal listCost,
    BigDecimal contractedCost,
    BigDecimal minimumCost) {

  static Bill of(Use use, Price price, Terms terms) {
    if (use.unitSeconds() == null) {
      return new Bill(null, null, null, null, null);
    }
    BigDecimal used = Exact.hours(use.unitSeconds());
    BigDecimal billed = Exact.hours(billedUnitSeconds(use, terms));
    BigDecimal cost = price.cost(billed);
    return new Bill(
        billed,
        billed.subtract(used),
        cost,
        cost == null ? null : Exact.money(cost.multiply(terms.paidShare())),
        cost == null ? null : cost.subtract(price.cost(used)));
  }

  private static BigDecimal billedUnitSeconds(Use use, Terms terms) {
    BigDecimal minimum = Exact.seconds(terms.billing().minimum());
    boolean isShort =
        Exact.isPositive(use.unitSeconds())
            && Exact.isPositive(use.seconds())
            && use.seconds().compareTo(minimum) < 0;
    return isShort
        ? Exact.quotient(use.unitSeconds().multiply(minimum), use.seconds())
        : use.unitSeconds();
  }
}
