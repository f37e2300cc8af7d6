package io.dpuledger.analysis.reconciliation.cell;

import io.dpuledger.facts.session.Decimals;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The price at which a pool of rates values its hours. */
final class LedgerPrices {
  private final @Nullable BigDecimal ofMonth;

  /**
   * @param month what the ledger has of the pool in the month
   */
  LedgerPrices(Collection<LedgerUsage> month) {
    this.ofMonth = average(month.stream().reduce(LedgerUsage.NONE, LedgerUsage::plus));
  }

  /** The ledger's average of the day, else of the month; the bill's list rate if there is none. */
  @Nullable BigDecimal of(LedgerUsage ledger, Billed billed) {
    BigDecimal ofDay = average(ledger);
    if (ofDay != null) {
      return ofDay;
    }
    return ofMonth != null ? ofMonth : average(billed);
  }

  private static @Nullable BigDecimal average(LedgerUsage usage) {
    return usage.priced().signum() > 0
        ? Decimals.quotient(usage.listCost(), usage.priced(), Decimals.QUOTIENT)
        : null;
  }

  private static @Nullable BigDecimal average(Billed billed) {
    BigDecimal cost = billed.listCost();
    return cost != null && billed.hours().signum() > 0
        ? Decimals.quotient(cost, billed.hours(), Decimals.QUOTIENT)
        : null;
  }
}
