package io.dpuledger.analysis.calibration;

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
 * A list rate that the bill of a closed month has, and whose price it is.
 *
 * @param month the rate is the price from its first day on
 * @param version what it is the price of; null if it is a mix
 * @param rateCode null if the bill has none, or several
 * @param billedHours unit-hours of the region and unit at this rate
 * @param ledgerPrice the price that the ledger has for the version; null if it has none or several
 */
public record BillPrice(
    YearMonth month,
    String region,
    String capacityUnit,
    @Nullable MeteredVersion version,
    String billingCurrency,
    BigDecimal listUnitPrice,
    @Nullable String rateCode,
    Basis basis,
    BigDecimal billedHours,
    @Nullable BigDecimal ledgerPrice) {
  /** How the rate was assigned. */
  public enum Basis {
    /** On some days the version is the only one of an account, and the bill has one rate. */
    ALONE,
    /** The costs of days follow from the hours of their versions. */
    REGRESSION,
    /** It cannot be assigned to a version, so it is no price. */
    MIX
  }

  static final Comparator<BillPrice> ORDER =
      Comparator.comparing(BillPrice::region)
          .thenComparing(BillPrice::capacityUnit)
          .thenComparing(BillPrice::version, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(BillPrice::billingCurrency)
          .thenComparing(BillPrice::listUnitPrice);

  private static final String IS_MIX = "the rate cannot be assigned to a version";

  public static final Table<BillPrice> TABLE =
      Table.<BillPrice>named("bill_price")
          .grain(
              "one list rate and Glue version of a region and unit in the bill of a closed month")
          .key(
              BillDaily.BILLING_PERIOD,
              BillDaily.REGION,
              BillDaily.CAPACITY_UNIT,
              "glue_version",
              "worker_family",
              BillDaily.BILLING_CURRENCY,
              BillDaily.LIST_UNIT_PRICE)
          .columnOf(BillDaily.SCHEMA, BillDaily.REGION, BillPrice::region)
          .columnOf(BillDaily.SCHEMA, BillDaily.CAPACITY_UNIT, BillPrice::capacityUnit)
          .text(
              "glue_version",
              "Glue version whose price the rate is.",
              price -> price.version() == null ? null : price.version().glueVersion())
          .nullMeans(IS_MIX)
          .text(
              "worker_family",
              "Worker family whose price the rate is: R or Z.",
              price -> price.version() == null ? null : price.version().workerFamily())
          .nullMeans("all families of a DPU cost the same, or " + IS_MIX)
          .columnOf(BillDaily.SCHEMA, BillDaily.BILLING_CURRENCY, BillPrice::billingCurrency)
          .money(
              BillDaily.LIST_UNIT_PRICE,
              "List rate of a unit-hour in the bill.",
              BillPrice::listUnitPrice)
          .columnOf(BillDaily.SCHEMA, "rate_code", BillPrice::rateCode)
          .nullMeans("the bill has none, or several for this rate")
          .text(
              "price_basis",
              "ALONE: the version was the only one of an account and day. REGRESSION: costs of days follow from the hours of versions. MIX: the rate is of no one version, and so no price.",
              BillPrice::basis)
          .column(
              "billed_unit_hours",
              ColumnKind.UNIT_HOURS,
              "Billed usage of the region and unit at this rate.",
              BillPrice::billedHours)
          .money(
              "ledger_unit_price",
              "List price that the ledger has for the version in this month.",
              BillPrice::ledgerPrice)
          .nullMeans("the ledger has none or several, or the rate is a mix")
          .money("difference", "list_unit_price minus ledger_unit_price.", BillPrice::difference)
          .nullMeans("ledger_unit_price is unknown")
          .partitionedBy(
              BillDaily.BILLING_PERIOD,
              "First day of the month that the bill is for, from which on the price is in effect.",
              price -> price.month().atDay(1).toString())
          .readBy(BillPrice::read)
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  /** Whether it is the price of a version. */
  public boolean isPrice() {
    return basis != Basis.MIX;
  }

  /** How much more the bill has than the ledger; null if the ledger has no one price. */
  public @Nullable BigDecimal difference() {
    return ledgerPrice == null ? null : listUnitPrice.subtract(ledgerPrice);
  }

  private static BillPrice read(TableRow row) {
    Basis basis = Basis.valueOf(row.requireText("price_basis"));
    return new BillPrice(
        YearMonth.from(LocalDate.parse(row.requireText(BillDaily.BILLING_PERIOD))),
        row.requireText(BillDaily.REGION),
        row.requireText(BillDaily.CAPACITY_UNIT),
        basis == Basis.MIX
            ? null
            : new MeteredVersion(row.text("glue_version"), row.text("worker_family")),
        row.requireText(BillDaily.BILLING_CURRENCY),
        row.requireDecimal(BillDaily.LIST_UNIT_PRICE),
        row.text("rate_code"),
        basis,
        row.requireDecimal("billed_unit_hours"),
        row.decimal("ledger_unit_price"));
  }
}
