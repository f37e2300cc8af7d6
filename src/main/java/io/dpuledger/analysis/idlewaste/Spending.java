package io.dpuledger.analysis.idlewaste;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What sessions that are alike used and cost in the period; money is null without a price.
 *
 * @param ending how they ended; null if AWS gave no status
 * @param evidence how well it is known how long they idled
 * @param unknownCost the cost of time of which nobody knows whether it idled
 */
public record Spending(
    Labels labels,
    @Nullable String ending,
    String evidence,
    @Nullable String currency,
    BigDecimal unitHours,
    @Nullable BigDecimal listCost,
    @Nullable BigDecimal idleCostLow,
    @Nullable BigDecimal idleCostHigh,
    @Nullable BigDecimal unknownCost)
    implements Serializable {

  /** Of both together; the labels are the first one's. */
  Spending plus(Spending other) {
    return new Spending(
        labels,
        ending,
        evidence,
        currency,
        unitHours.add(other.unitHours),
        sum(listCost, other.listCost),
        sum(idleCostLow, other.idleCostLow),
        sum(idleCostHigh, other.idleCostHigh),
        sum(unknownCost, other.unknownCost));
  }

  /** Null if nothing is known of either. */
  private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.add(other);
  }
}
