package io.dpuledger.analysis.reconciliation;

import io.dpuledger.bill.BillStatus;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * How the bill of an account compares with the ledger, in a month.
 *
 * @param isCollected whether any target of the account was read for a day of the month
 * @param ledgerListCost null if the ledger has no price of it
 * @param costs null if the bill has nothing of AWS Glue for the account
 * @param agreement null if no day could be judged
 * @param judgedBy hash of the bill and the tolerance; if it changes, the month is judged again
 */
public record AccountMonth(
    YearMonth month,
    String accountId,
    String billingCurrency,
    BillStatus status,
    boolean isCollected,
    @Nullable BigDecimal ledgerListCost,
    @Nullable BilledCosts costs,
    @Nullable Agreement agreement,
    String judgedBy) {

  /** Billed list cost minus that of the ledger; null if either is unknown. */
  public @Nullable BigDecimal difference() {
    BigDecimal billed = costs == null ? null : costs.list();
    return billed == null || ledgerListCost == null ? null : billed.subtract(ledgerListCost);
  }

  /** The share of the list cost that is contracted, which only a closed bill says. */
  public @Nullable BigDecimal contractedShare() {
    return costs == null || !status.isClosed() ? null : costs.contractedShare();
  }
}
