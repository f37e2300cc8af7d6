package io.dpuledger.analysis.reconciliation;

import io.dpuledger.bill.BillDaily;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the bill has of a cell.
 *
 * @param listCost null if the bill does not say
 */
record Billed(BigDecimal hours, @Nullable BigDecimal listCost) {
  static final Billed NONE = new Billed(BigDecimal.ZERO, BigDecimal.ZERO);

  static Billed of(BillDaily bill) {
    return new Billed(bill.unitHours(), bill.listCost());
  }

  Billed plus(Billed other) {
    return new Billed(
        hours.add(other.hours),
        listCost == null || other.listCost == null ? null : listCost.add(other.listCost));
  }
}
