package io.dpuledger.recomputed;

import java.math.BigDecimal;

/** Seconds, unit-hours and money of idling, at least and at most; null where they are unknown. */
record Idling(
    BigDecimal secondsLow,
    BigDecimal secondsHigh,
    BigDecimal unitHoursLow,
    BigDecimal unitHoursHigh,
    BigDecimal costSeen,
    BigDecimal costLow,
    BigDecimal costHigh) {

  static Idling of(
      Sight sight, Size size, Use use, Price price, Bill bill, Evidence evidence, Terms terms) {
    BigDecimal ran = use.seconds();
    if (ran == null) {
      return new Idling(null, null, null, null, null, null, null);
    }
    boolean isNone = evidence.isNone();
    BigDecimal low = evidence.idleSecondsLow();
    BigDecimal high = evidence.idleSecondsHigh(use);
    if (use.unitSeconds() == null) {
      return new Idling(low, high, null, null, null, null, null);
    }
    BigDecimal unitsLow = BigDecimal.ZERO;
    BigDecimal unitsHigh = BigDecimal.ZERO;
    if (!isNone) {
      BigDecimal used = use.unitSeconds();
      unitsLow =
          atFloor(low, sight, use, terms)
              .max(used.subtract(atCeiling(ran.subtract(low), size, use)))
              .max(BigDecimal.ZERO);
      unitsHigh =
          atCeiling(high, size, use)
              .min(used.subtract(atFloor(ran.subtract(high), sight, use, terms)))
              .min(used)
              .max(unitsLow);
    }
    return ofUnits(
        evidence.idleSecondsSeen(),
        low,
        high,
        Exact.hours(unitsLow),
        Exact.hours(unitsHigh),
        price,
        bill);
  }

  /** C units for so long, where C = max(c, m). */
  private static BigDecimal atCeiling(BigDecimal seconds, Size size, Use use) {
    BigDecimal atMean = atMean(seconds, use);
    return size.units() == null ? atMean : size.units().multiply(seconds).max(atMean);
  }

  /** f units for so long, where f = m, or min(2, m) under auto scaling. */
  private static BigDecimal atFloor(BigDecimal seconds, Sight sight, Use use, Terms terms) {
    BigDecimal atMean = atMean(seconds, use);
    return sight.autoScaling() ? terms.idle().floorUnits().multiply(seconds).min(atMean) : atMean;
  }

  /** m = U / E, divided last: whether a figure lies just halfway must not hang on a last digit. */
  private static BigDecimal atMean(BigDecimal seconds, Use use) {
    return Exact.quotient(use.unitSeconds().multiply(seconds), use.seconds());
  }

  private static Idling ofUnits(
      BigDecimal seen,
      BigDecimal low,
      BigDecimal high,
      BigDecimal hoursLow,
      BigDecimal hoursHigh,
      Price price,
      Bill bill) {
    if (bill.listCost() == null) {
      return new Idling(low, high, hoursLow, hoursHigh, null, null, null);
    }
    // What the billing minimum adds is neither idle nor busy.
    BigDecimal most = bill.listCost().subtract(bill.minimumCost());
    BigDecimal costLow = price.cost(hoursLow).min(most);
    // Every idle second costs the same, whether it was seen or not.
    BigDecimal costSeen =
        low.signum() == 0
            ? BigDecimal.ZERO
            : Exact.money(Exact.quotient(costLow.multiply(seen), low));
    return new Idling(
        low, high, hoursLow, hoursHigh, costSeen, costLow, price.cost(hoursHigh).min(most));
  }
}
