package io.dpuledger.analysis.reconciliation.cell;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger and the bill have of the same usage.
 *
 * @param day null if the bill has one row for the month
 * @param price the ledger's list price of a unit-hour, on average if there are several; the bill's
 *     list rate where the ledger has none; null if neither has one
 */
public record Cell(
    @Nullable LocalDate day, LedgerUsage ledger, Billed billed, @Nullable BigDecimal price) {

  /** Billed unit-hours minus those of the ledger. */
  public BigDecimal difference() {
    return billed.hours().subtract(ledger.hours());
  }
}
