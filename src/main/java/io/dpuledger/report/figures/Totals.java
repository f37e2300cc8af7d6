package io.dpuledger.report.figures;

import java.math.BigDecimal;
import java.util.List;

/**
 * The headline figures of one currency.
 *
 * @param estimatedCost the part of the list cost that later nights may restate
 * @param unitHours one figure a unit: they are never added
 */
public record Totals(
    BigDecimal listCost,
    BigDecimal idleCostLow,
    BigDecimal idleCostHigh,
    BigDecimal estimatedCost,
    long sessionsStarted,
    List<UnitHours> unitHours)
    implements Spend {
  public Totals {
    unitHours = List.copyOf(unitHours);
  }
}
