package io.dpuledger.analysis.reconciliation.cell;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Usage of the ledger that is metered and priced alike, on one UTC day.
 *
 * @param price the list price of a unit-hour; null if unknown
 * @param currency of the price; null if unknown
 */
public record LedgerCell(
    Metered metered, @Nullable BigDecimal price, @Nullable String currency, LocalDate day)
    implements Serializable {}
