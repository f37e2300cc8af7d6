package io.dpuledger.analysis.reconciliation;

import io.dpuledger.analysis.reconciliation.cause.Cause;
import io.dpuledger.analysis.reconciliation.cell.Metered;
import io.dpuledger.bill.BillDaily;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A part of the difference between the bill and the ledger, and its cause. The parts of a month add
 * up to the difference.
 *
 * @param rate null if the rates of the month are pooled
 * @param day null if the bill has one row for the month
 * @param listCost null if neither the ledger nor the bill has a price
 * @param hoursLow the least that the cause can explain
 * @param hoursHigh the most; null if it is not bounded
 */
public record BillReconciliation(
    YearMonth month,
    Metered metered,
    @Nullable BigDecimal rate,
    @Nullable LocalDate day,
    Cause cause,
    String billingCurrency,
    BigDecimal unitHours,
    @Nullable BigDecimal listCost,
    BigDecimal hoursLow,
    @Nullable BigDecimal hoursHigh) {
  public static final String CAUSE = "cause";
  public static final String LIST_COST = "list_cost";

  static final Comparator<BillReconciliation> ORDER =
      Comparator.comparing(BillReconciliation::metered)
          .thenComparing(BillReconciliation::rate, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(BillReconciliation::day, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(BillReconciliation::cause);

  public static final Table<BillReconciliation> TABLE =
      Table.<BillReconciliation>named("bill_reconciliation")
          .grain("one cause of a difference in one account, region, unit, rate and UTC day")
          .key(
              BillDaily.BILLING_PERIOD,
              BillDaily.ACCOUNT_ID,
              BillDaily.REGION,
              BillDaily.CAPACITY_UNIT,
              BillDaily.LIST_UNIT_PRICE,
              BillDaily.USAGE_DATE,
              CAUSE)
          .date(BillDaily.USAGE_DATE, "UTC day of the usage.", BillReconciliation::day)
          .nullMeans("the bill has one row a month")
          .columnOf(BillDaily.SCHEMA, BillDaily.ACCOUNT_ID, one -> one.metered().accountId())
          .columnOf(BillDaily.SCHEMA, BillDaily.REGION, one -> one.metered().region())
          .columnOf(BillDaily.SCHEMA, BillDaily.CAPACITY_UNIT, one -> one.metered().capacityUnit())
          .money(
              BillDaily.LIST_UNIT_PRICE,
              "List rate of a unit-hour that the bill and the ledger both have.",
              BillReconciliation::rate)
          .nullMeans("they do not have the same rates in the month: usage at all rates is one")
          .text(
              CAUSE,
              "Why they differ, such as NOT_COLLECTED or PRICE. BILLED_BEYOND_LEDGER and LEDGER_BEYOND_BILL are not explained. The page Reconciliation has all.",
              BillReconciliation::cause)
          .columnOf(
              BillDaily.SCHEMA, BillDaily.BILLING_CURRENCY, BillReconciliation::billingCurrency)
          .column(
              BillDaily.UNIT_HOURS,
              ColumnKind.UNIT_HOURS,
              "Billed usage minus that of the ledger, due to the cause.",
              BillReconciliation::unitHours)
          .money(
              LIST_COST,
              "Billed list cost minus that of the ledger, due to the cause. Usage is priced as in the ledger, or as in the bill where the ledger has no price.",
              BillReconciliation::listCost)
          .nullMeans("neither the ledger nor the bill has a price")
          .column(
              "unit_hours_low",
              ColumnKind.UNIT_HOURS,
              "Least that the cause can explain.",
              BillReconciliation::hoursLow)
          .column(
              "unit_hours_high",
              ColumnKind.UNIT_HOURS,
              "Most that the cause can explain; the same as unit_hours_low if it is exact.",
              BillReconciliation::hoursHigh)
          .nullMeans("there is no bound")
          .partitionedBy(
              BillDaily.BILLING_PERIOD,
              "First day of the month that the bill is for.",
              one -> one.month().atDay(1).toString())
          .readBy(BillReconciliation::read)
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  private static BillReconciliation read(TableRow row) {
    String day = row.text(BillDaily.USAGE_DATE);
    return new BillReconciliation(
        YearMonth.from(LocalDate.parse(row.requireText(BillDaily.BILLING_PERIOD))),
        Metered.of(row),
        row.decimal(BillDaily.LIST_UNIT_PRICE),
        day == null ? null : LocalDate.parse(day),
        Cause.valueOf(row.requireText(CAUSE)),
        row.requireText(BillDaily.BILLING_CURRENCY),
        row.requireDecimal(BillDaily.UNIT_HOURS),
        row.decimal(LIST_COST),
        row.requireDecimal("unit_hours_low"),
        row.decimal("unit_hours_high"));
  }
}
