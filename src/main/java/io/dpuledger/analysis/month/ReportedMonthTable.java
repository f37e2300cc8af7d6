package io.dpuledger.analysis.month;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableSchema;

/** What months came to when they had ended: written once, so that later figures can be compared. */
public final class ReportedMonthTable {
  public static final String MONTH = "month";
  public static final String AS_OF_DATE = "as_of_date";

  public static final Table<ReportedMonth> TABLE =
      Table.<ReportedMonth>named("reported_month")
          .grain("one team, currency and month that has ended, as first reported")
          .key(MONTH, SpendDaily.TEAM, SpendDaily.BILLING_CURRENCY)
          .column(
              MONTH,
              ColumnKind.MONTH,
              "The month, as 2026-10; only whole ones.",
              ReportedMonth::month)
          .text(SpendDaily.TEAM, "The team.", ReportedMonth::team)
          .nullMeans("no rule of attribution names a team")
          .text(
              SpendDaily.BILLING_CURRENCY,
              "Currency of all money in the row.",
              ReportedMonth::billingCurrency)
          .money(
              SpendDaily.LIST_COST,
              "List cost of the month as it was known then; spend_daily has it as it is known now.",
              ReportedMonth::listCost)
          .money(
              SpendDaily.CONTRACTED_COST,
              "The same at the contracted prices of then.",
              ReportedMonth::contractedCost)
          .partitionedBy(
              AS_OF_DATE,
              "Day of the first report that had the whole month; such rows are never changed.")
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  private ReportedMonthTable() {}
}
