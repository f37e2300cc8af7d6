package io.dpuledger.analysis.reconciliation.cell;

import io.dpuledger.bill.BillDaily;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the bill has of a cell.
 *
 * @param listCost null if the bill does not say
 */
public record Billed(BigDecimal hours, @Nullable BigDecimal listCost) {
  public static final Billed NONE = new Billed(BigDecimal.ZERO, BigDecimal.ZERO);

  /** A line of a bill. */
  public static Billed of(BillDaily bill) {
    return new Billed(bill.unitHours(), bill.listCost());
  }

  /** The sum of both. */
  public Billed plus(Billed other) {
    return new Billed(
        hours.add(other.hours),
        listCost == null || other.listCost == null ? null : listCost.add(other.listCost));
  }
}
