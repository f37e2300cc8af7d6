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
 * What AWS billed for interactive sessions on a day, in one account, region, unit and rate.
 *
 * @param day null if the bill has a row a month only
 * @param rateCode AWS's code of the rate; null if the bill has none, or several for this rate
 * @param listCost null if the bill does not say
 * @param contractedCost null if the bill does not say
 */
public record BillDaily(
    YearMonth month,
    @Nullable LocalDate day,
    BillCell cell,
    @Nullable String rateCode,
    String billingCurrency,
    BigDecimal unitHours,
    @Nullable BigDecimal listCost,
    @Nullable BigDecimal contractedCost,
    BigDecimal billedCost,
    BillStatus status,
    BillForm form) {
  public static final String BILLING_PERIOD = "billing_period";
  public static final String USAGE_DATE = "usage_date";
  public static final String ACCOUNT_ID = "account_id";
  public static final String REGION = "region";
  public static final String CAPACITY_UNIT = "capacity_unit";
  public static final String LIST_UNIT_PRICE = "list_unit_price";
  public static final String BILLING_CURRENCY = "billing_currency";
  public static final String UNIT_HOURS = "unit_hours";

  public static final Table<BillDaily> TABLE =
      Table.<BillDaily>named("bill_daily")
          .grain("one account, region, unit, rate and UTC day of the bill of a month")
          .key(BILLING_PERIOD, ACCOUNT_ID, REGION, CAPACITY_UNIT, LIST_UNIT_PRICE, USAGE_DATE)
          .date(USAGE_DATE, "UTC day of the usage.", BillDaily::day)
          .nullMeans("the bill has one row a month")
          .text(ACCOUNT_ID, "Account that used the sessions.", bill -> bill.cell().accountId())
          .text(REGION, "Region of the sessions.", bill -> bill.cell().region())
          .text(CAPACITY_UNIT, "DPU or M-DPU.", bill -> bill.cell().capacityUnit())
          .money(
              LIST_UNIT_PRICE,
              "List rate of a unit-hour, as billed.",
              bill -> bill.cell().listUnitPrice())
          .nullMeans("the bill has no list rate")
          .text("rate_code", "Code of the rate in the AWS price list.", BillDaily::rateCode)
          .nullMeans("the bill has none, or several for this rate")
          .text(BILLING_CURRENCY, "Currency of the bill.", BillDaily::billingCurrency)
          .column(UNIT_HOURS, ColumnKind.UNIT_HOURS, "Billed usage.", BillDaily::unitHours)
          .money("list_cost", "Billed usage at list rates.", BillDaily::listCost)
          .nullMeans("the bill does not say")
          .money(
              "contracted_cost",
              "Cost after private rates and discounts of the contract (EDP, bundled discounts).",
              BillDaily::contractedCost)
          .nullMeans("the bill does not say")
          .money(
              "billed_cost",
              "Cost of this usage on the invoice, before credits, refunds and tax.",
              BillDaily::billedCost)
          .text(
              "bill_status",
              "OPEN, PRESUMED_CLOSED (15 days after the month, no invoice id), CLOSED (invoice id) or RESTATED (changed after it was closed).",
              BillDaily::status)
          .text(
              "bill_form",
              "Form of the file: CUR_2, LEGACY_CUR, FOCUS_1_0, FOCUS_1_2 or COST_EXPLORER.",
              BillDaily::form)
          .partitionedBy(
              BILLING_PERIOD,
              "First day of the month that the bill is for.",
              bill -> bill.month().atDay(1).toString())
          .readBy(BillDaily::read)
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  private static BillDaily read(TableRow row) {
    String day = row.text(USAGE_DATE);
    return new BillDaily(
        YearMonth.from(LocalDate.parse(row.requireText(BILLING_PERIOD))),
        day == null ? null : LocalDate.parse(day),
        new BillCell(
            row.requireText(ACCOUNT_ID),
            row.requireText(REGION),
            row.requireText(CAPACITY_UNIT),
            row.decimal(LIST_UNIT_PRICE)),
        row.text("rate_code"),
        row.requireText(BILLING_CURRENCY),
        row.requireDecimal(UNIT_HOURS),
        row.decimal("list_cost"),
        row.decimal("contracted_cost"),
        row.requireDecimal("billed_cost"),
        BillStatus.valueOf(row.requireText("bill_status")),
        BillForm.valueOf(row.requireText("bill_form")));
  }
}
