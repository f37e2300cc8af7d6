package io.dpuledger.report.figures;

import java.math.BigDecimal;
import java.util.List;

/**
 * The headline figures of one currency.
 *
 * @param stillOpenCost the part of the list cost of sessions whose end was not seen: later nights
 *     restate it
 * @param unitHours one figure a unit: they are never added
 */
public record Totals(
    BigDecimal listCost,
    BigDecimal idleCostLow,
    BigDecimal idleCostHigh,
    BigDecimal stillOpenCost,
    long sessionsStarted,
    List<UnitHours> unitHours)
    implements Spend {
  public Totals {
    unitHours = List.copyOf(unitHours);
  }
}
