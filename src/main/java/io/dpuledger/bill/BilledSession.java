package io.dpuledger.bill;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/** What a bill with resource ids says of one session on one day. */
public record BilledSession(
    YearMonth month,
    LocalDate day,
    BillCell cell,
    String sessionId,
    String billingCurrency,
    BigDecimal unitHours,
    BigDecimal billedCost) {
  public static final String SESSION_ID = "session_id";

  public static final Table<BilledSession> TABLE =
      Table.<BilledSession>named("bill_session")
          .grain("one session, rate and UTC day of a bill whose rows name sessions")
          .key(
              BillDaily.BILLING_PERIOD,
              BillDaily.ACCOUNT_ID,
              BillDaily.REGION,
              SESSION_ID,
              BillDaily.CAPACITY_UNIT,
              BillDaily.LIST_UNIT_PRICE,
              BillDaily.USAGE_DATE)
          .date(BillDaily.USAGE_DATE, "UTC day of the usage.", BilledSession::day)
          .columnOf(BillDaily.SCHEMA, BillDaily.ACCOUNT_ID, bill -> bill.cell().accountId())
          .columnOf(BillDaily.SCHEMA, BillDaily.REGION, bill -> bill.cell().region())
          .text(SESSION_ID, "Session id from the resource id.", BilledSession::sessionId)
          .columnOf(BillDaily.SCHEMA, BillDaily.CAPACITY_UNIT, bill -> bill.cell().capacityUnit())
          .columnOf(
              BillDaily.SCHEMA, BillDaily.LIST_UNIT_PRICE, bill -> bill.cell().listUnitPrice())
          .columnOf(BillDaily.SCHEMA, BillDaily.BILLING_CURRENCY, BilledSession::billingCurrency)
          .column(
              BillDaily.UNIT_HOURS,
              ColumnKind.UNIT_HOURS,
              "Billed usage.",
              BilledSession::unitHours)
          .money(
              "billed_cost",
              "Cost of this usage on the invoice, before credits, refunds and tax.",
              BilledSession::billedCost)
          .partitionedBy(
              BillDaily.BILLING_PERIOD,
              "First day of the month that the bill is for.",
              bill -> bill.month().atDay(1).toString())
          .readBy(BilledSession::read)
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  private static BilledSession read(TableRow row) {
    return new BilledSession(
        YearMonth.from(LocalDate.parse(row.requireText(BillDaily.BILLING_PERIOD))),
        LocalDate.parse(row.requireText(BillDaily.USAGE_DATE)),
        new BillCell(
            row.requireText(BillDaily.ACCOUNT_ID),
            row.requireText(BillDaily.REGION),
            row.requireText(BillDaily.CAPACITY_UNIT),
            row.decimal(BillDaily.LIST_UNIT_PRICE)),
        row.requireText(SESSION_ID),
        row.requireText(BillDaily.BILLING_CURRENCY),
        row.requireDecimal(BillDaily.UNIT_HOURS),
        row.requireDecimal("billed_cost"));
  }
}
