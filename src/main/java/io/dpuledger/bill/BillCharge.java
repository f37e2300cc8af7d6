package io.dpuledger.bill;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What an account was charged for AWS Glue in a month, by operation and kind of charge. They add up
 * to what the invoice has for AWS Glue.
 *
 * @param correctedMonth the closed month that a correction is for; null for the bill's own month
 * @param operation such as GlueInteractiveSession or Jobrun; null if the row has none, as tax
 * @param unitHours null if the row is no usage
 * @param listCost null if the bill does not say
 */
public record BillCharge(
    YearMonth month,
    @Nullable YearMonth correctedMonth,
    String accountId,
    @Nullable String operation,
    Kind kind,
    String lineItemType,
    String billingCurrency,
    @Nullable BigDecimal unitHours,
    @Nullable BigDecimal listCost,
    BigDecimal billedCost) {
  /** What a charge is for. */
  public enum Kind {
    /** Usage, after the discounts that the rows hold themselves. */
    USAGE,
    /** A discount of the contract in a row of its own: EDP, private rate, bundled. */
    DISCOUNT,
    CREDIT,
    REFUND,
    TAX,
    /** Anything else, as AWS calls it in the line item type. */
    OTHER
  }

  public static final Table<BillCharge> TABLE =
      Table.<BillCharge>named("bill_charge")
          .grain("one account, operation and line item type of the bill of a month for AWS Glue")
          .key(
              BillDaily.BILLING_PERIOD,
              BillDaily.ACCOUNT_ID,
              "corrected_month",
              "operation",
              "line_item_type")
          .columnOf(BillDaily.SCHEMA, BillDaily.ACCOUNT_ID, BillCharge::accountId)
          .column(
              "corrected_month",
              ColumnKind.MONTH,
              "Earlier month that the charge corrects.",
              BillCharge::correctedMonth)
          .nullMeans("it is for the month of the bill")
          .text("operation", "Operation, such as GlueInteractiveSession.", BillCharge::operation)
          .nullMeans("the charge has none, as tax")
          .text(
              "charge_kind",
              "USAGE, DISCOUNT (of the contract), CREDIT, REFUND, TAX or OTHER.",
              BillCharge::kind)
          .text(
              "line_item_type",
              "Line item type (CUR) or charge category (FOCUS), as AWS calls it.",
              BillCharge::lineItemType)
          .columnOf(BillDaily.SCHEMA, BillDaily.BILLING_CURRENCY, BillCharge::billingCurrency)
          .column(
              BillDaily.UNIT_HOURS, ColumnKind.UNIT_HOURS, "Billed usage.", BillCharge::unitHours)
          .nullMeans("the charge is not for unit-hours")
          .money("list_cost", "Usage at list rates.", BillCharge::listCost)
          .nullMeans("the bill does not say, or the charge is no usage")
          .money("billed_cost", "The charge on the invoice.", BillCharge::billedCost)
          .partitionedBy(
              BillDaily.BILLING_PERIOD,
              "First day of the month that the bill is for.",
              bill -> bill.month().atDay(1).toString())
          .readBy(BillCharge::read)
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  private static BillCharge read(TableRow row) {
    String corrected = row.text("corrected_month");
    return new BillCharge(
        YearMonth.from(LocalDate.parse(row.requireText(BillDaily.BILLING_PERIOD))),
        corrected == null ? null : YearMonth.parse(corrected),
        row.requireText(BillDaily.ACCOUNT_ID),
        row.text("operation"),
        Kind.valueOf(row.requireText("charge_kind")),
        row.requireText("line_item_type"),
        row.requireText(BillDaily.BILLING_CURRENCY),
        row.decimal(BillDaily.UNIT_HOURS),
        row.decimal("list_cost"),
        row.requireDecimal("billed_cost"));
  }
}
