package io.dpuledger.analysis.reconciliation;

import io.dpuledger.bill.BillCharge;
import io.dpuledger.bill.BillDaily;
import io.dpuledger.facts.session.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the bill has of an account in a month: how list cost becomes the invoice.
 *
 * @param list sessions at public rates; null if the bill does not say
 * @param contracted sessions after the discounts of the contract; null if the bill does not say
 * @param billed sessions on the invoice
 * @param credits of AWS Glue as a whole, as are refunds, tax and other charges
 * @param corrections later bills' charges for this month
 */
public record BilledCosts(
    @Nullable BigDecimal list,
    @Nullable BigDecimal contracted,
    BigDecimal billed,
    BigDecimal credits,
    BigDecimal refunds,
    BigDecimal tax,
    BigDecimal other,
    BigDecimal corrections) {
  private static final int SHARE_DIGITS = 12;

  /**
   * @param usage of sessions, in one currency
   * @param charges in the same currency
   */
  static BilledCosts of(List<BillDaily> usage, List<BillCharge> charges) {
    return new BilledCosts(
        Decimals.sumOrNull(usage, BillDaily::listCost),
        Decimals.sumOrNull(usage, BillDaily::contractedCost),
        usage.stream().map(BillDaily::billedCost).reduce(BigDecimal.ZERO, BigDecimal::add),
        own(charges, BillCharge.Kind.CREDIT),
        own(charges, BillCharge.Kind.REFUND),
        own(charges, BillCharge.Kind.TAX),
        own(charges, BillCharge.Kind.OTHER),
        sum(charges, charge -> charge.correctedMonth() != null));
  }

  /** Contracted minus list cost: private rates, EDP and bundled discounts. */
  public @Nullable BigDecimal discounts() {
    return list == null || contracted == null ? null : contracted.subtract(list);
  }

  /** The share of the list cost that remains after the discounts of the contract. */
  public @Nullable BigDecimal contractedShare() {
    return contracted == null || list == null || list.signum() <= 0
        ? null
        : Decimals.quotient(contracted, list, SHARE_DIGITS);
  }

  private static BigDecimal own(List<BillCharge> charges, BillCharge.Kind kind) {
    return sum(charges, charge -> charge.correctedMonth() == null && charge.kind() == kind);
  }

  private static BigDecimal sum(List<BillCharge> charges, Predicate<BillCharge> which) {
    return charges.stream()
        .filter(which)
        .map(BillCharge::billedCost)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
