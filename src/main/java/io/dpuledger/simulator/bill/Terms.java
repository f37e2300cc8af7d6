package io.dpuledger.simulator.bill;

import io.dpuledger.simulator.bill.charge.Money;
import java.math.BigDecimal;

/**
 * What the contract changes, and what is no usage.
 *
 * @param privateDiscount share that private rates are lower than public ones
 * @param programDiscount share of the Enterprise Discount Program (EDP)
 * @param hasDiscountRows whether EDP is in rows of its own, or in columns of net cost
 * @param credit a month, to the first account
 * @param refund a month, to the first account, for the month before
 * @param tax share of the net cost
 */
public record Terms(
    BigDecimal privateDiscount,
    BigDecimal programDiscount,
    boolean hasDiscountRows,
    BigDecimal credit,
    BigDecimal refund,
    BigDecimal tax) {
  /** List prices and nothing else. */
  public static final Terms NONE =
      new Terms(
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          false,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO);

  /** The same with private rates. */
  public Terms withPrivateDiscount(String share) {
    return new Terms(new BigDecimal(share), programDiscount, hasDiscountRows, credit, refund, tax);
  }

  /** The same with EDP in columns of net cost. */
  public Terms withNetColumns(String share) {
    return new Terms(privateDiscount, new BigDecimal(share), false, credit, refund, tax);
  }

  /** The same with EDP in rows of its own. */
  public Terms withDiscountRows(String share) {
    return new Terms(privateDiscount, new BigDecimal(share), true, credit, refund, tax);
  }

  /** The same with money that is no usage. */
  public Terms with(String newCredit, String newRefund, String newTax) {
    return new Terms(
        privateDiscount,
        programDiscount,
        hasDiscountRows,
        new BigDecimal(newCredit),
        new BigDecimal(newRefund),
        new BigDecimal(newTax));
  }

  boolean hasNetColumns() {
    return programDiscount.signum() > 0 && !hasDiscountRows;
  }

  Money of(BigDecimal list) {
    BigDecimal unblended = list.multiply(BigDecimal.ONE.subtract(privateDiscount));
    return new Money(list, unblended, unblended.multiply(BigDecimal.ONE.subtract(programDiscount)));
  }
}
