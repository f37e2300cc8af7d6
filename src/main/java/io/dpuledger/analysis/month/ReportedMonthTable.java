package io.dpuledger.analysis.month;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableSchema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What months came to when they had ended: written once, so that it can be told what became of it.
 */
public final class ReportedMonthTable {
  public static final String MONTH = "month";
  public static final String AS_OF_DATE = "as_of_date";

  public static final TableSchema SCHEMA =
      TableSchema.named("reported_month")
          .grain("one team, currency and month that has ended, as first reported")
          .key(MONTH, SpendDaily.TEAM, SpendDaily.BILLING_CURRENCY)
          .column(
              MONTH,
              new ColumnKind(ColumnTypes.STRING, "UTC month"),
              "The month, as 2026-10; only whole ones.")
          .column(SpendDaily.TEAM, ColumnKind.TEXT, "The team.")
          .nullMeans("no rule of attribution names a team")
          .column(SpendDaily.BILLING_CURRENCY, ColumnKind.TEXT, "Currency of all money in the row.")
          .column(
              SpendDaily.LIST_COST,
              ColumnKind.MONEY,
              "List cost of the month as it was known then; spend_daily has it as it is known now.")
          .column(
              SpendDaily.CONTRACTED_COST,
              ColumnKind.MONEY,
              "The same at the contracted prices of then.")
          .partitionedBy(
              AS_OF_DATE,
              "Day of the first report that had the whole month; such rows are never changed.")
          .build();

  private ReportedMonthTable() {}

  /** As a row, in the order of the columns. */
  public static @Nullable Object[] row(ReportedMonth month, LocalDate asOf) {
    return new @Nullable Object[] {
      month.month().toString(),
      month.team(),
      month.billingCurrency(),
      month.listCost(),
      month.contractedCost(),
      asOf.toString()
    };
  }
}
