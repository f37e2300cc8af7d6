package io.dpuledger.analysis.reconciliation.cause;

import io.dpuledger.analysis.reconciliation.cause.HourParts.HourPart;
import io.dpuledger.analysis.reconciliation.cell.Cell;
import io.dpuledger.facts.session.Decimals;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What causes cost: those of usage at the ledger's price, and the rest is a difference of price. So
 * no product of both is left over, and the parts add up to the last decimal.
 */
public final class CostRules {
  private static final BigDecimal MICRO = BigDecimal.ONE.movePointLeft(Decimals.MONEY);

  private CostRules() {}

  /** The cost of each cause of a cell; null if there is no price at all. */
  public static Map<Cause, @Nullable BigDecimal> costs(Cell cell, HourParts hours) {
    Map<Cause, @Nullable BigDecimal> costs = new EnumMap<>(Cause.class);
    BigDecimal price = cell.price();
    for (Map.Entry<Cause, HourPart> part : hours.parts().entrySet()) {
      costs.put(part.getKey(), Decimals.costOrNull(part.getValue().hours(), price));
    }
    if (price != null) {
      addPrices(cell, price, costs);
    }
    return costs;
  }

  private static void addPrices(
      Cell cell, BigDecimal price, Map<Cause, @Nullable BigDecimal> costs) {
    add(costs, Cause.NO_LEDGER_PRICE, Decimals.cost(cell.ledger().unpriced(), price));
    BigDecimal billed = cell.billed().listCost();
    if (billed == null) {
      return;
    }
    BigDecimal byPrice = billed.subtract(Decimals.cost(cell.billed().hours(), price));
    // Costs are rounded row by row: less than that is no price.
    BigDecimal rounding = MICRO.multiply(BigDecimal.valueOf(cell.ledger().rows() + 2));
    if (byPrice.abs().compareTo(rounding) > 0) {
      add(costs, Cause.PRICE, byPrice);
    }
    BigDecimal explained =
        costs.values().stream()
            .filter(cost -> cost != null)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    add(costs, Cause.ROUNDING, billed.subtract(cell.ledger().listCost()).subtract(explained));
  }

  private static void add(Map<Cause, @Nullable BigDecimal> costs, Cause cause, BigDecimal cost) {
    if (cost.signum() != 0) {
      costs.merge(cause, cost, BigDecimal::add);
    }
  }
}
