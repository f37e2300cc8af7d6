package io.dpuledger.bill.form;

import io.dpuledger.bill.BillCell;
import io.dpuledger.bill.BillCharge;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One row of AWS Glue in a bill, whatever its form.
 *
 * @param month of the bill
 * @param correctedMonth the earlier month that the row is for; null for that of the bill
 * @param lineItemType as AWS calls it
 * @param operation null if the row has none, as tax
 * @param isSession whether it is for interactive sessions
 * @param day null if the row is for more than a day
 * @param region known for usage of sessions; else null if the row does not say
 * @param capacityUnit known for usage of sessions; else null if the row does not say
 * @param listUnitPrice null if the bill has none
 * @param sessionId null if the row names none
 * @param unitHours null if the row is no usage, or not in unit-hours
 * @param listCost null if the bill has none
 * @param contractedCost null if the bill has none
 * @param isNet whether the costs have the discounts of the contract in them
 */
public record BillLine(
    YearMonth month,
    @Nullable YearMonth correctedMonth,
    String accountId,
    BillCharge.Kind kind,
    String lineItemType,
    @Nullable String operation,
    boolean isSession,
    String billingCurrency,
    @Nullable LocalDate day,
    @Nullable String region,
    @Nullable String capacityUnit,
    @Nullable BigDecimal listUnitPrice,
    @Nullable String rateCode,
    @Nullable String sessionId,
    @Nullable BigDecimal unitHours,
    @Nullable BigDecimal listCost,
    @Nullable BigDecimal contractedCost,
    BigDecimal billedCost,
    boolean isNet,
    boolean hasInvoice,
    boolean isEstimated) {

  /** The cell of a row that is usage of sessions in the bill's own month; null for other rows. */
  public @Nullable BillCell cell() {
    return kind == BillCharge.Kind.USAGE
            && isSession
            && correctedMonth == null
            && region != null
            && capacityUnit != null
        ? new BillCell(accountId, region, capacityUnit, listUnitPrice)
        : null;
  }
}
