package io.dpuledger.analysis.movers;

import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.TableSchema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which teams cost more or less than in the period before, as of each day. */
public final class SpendMoversTable {
  private static final String AS_OF_DATE = "as_of_date";

  public static final TableSchema SCHEMA =
      TableSchema.named("spend_movers")
          .grain("one team in one currency, as of one day")
          .key(AS_OF_DATE, "team", "billing_currency")
          .column("team", ColumnKind.TEXT, "The team.")
          .nullMeans("sessions of no known team")
          .column("billing_currency", ColumnKind.TEXT, "Currency of all money in the row.")
          .column("period_start", ColumnKind.DATE, "First day of the period.")
          .column("period_end", ColumnKind.DATE, "Last day of the period.")
          .column(
              "previous_list_cost",
              ColumnKind.MONEY,
              "List cost of as many days before the period.")
          .column("list_cost", ColumnKind.MONEY, "List cost of the period.")
          .column(
              "change",
              ColumnKind.MONEY,
              "list_cost less previous_list_cost: the sum of the next four.")
          .column(
              "change_by_sessions",
              ColumnKind.MONEY,
              "The part of change due to more or fewer sessions; all of it where one of the periods has none.")
          .column(
              "change_by_hours",
              ColumnKind.MONEY,
              "The part of change due to how long a session runs.")
          .column(
              "change_by_units",
              ColumnKind.MONEY,
              "The part of change due to how many units a session has while it runs, the billing minimum included.")
          .column(
              "change_by_price",
              ColumnKind.MONEY,
              "The part of change due to what a unit-hour costs at list price.")
          .partitionedBy(AS_OF_DATE, "The last day of the period.")
          .build();

  private SpendMoversTable() {}

  /** As a row, in the order of the columns. */
  public static @Nullable Object[] row(Mover mover, UsagePeriod period) {
    LocalDate asOf = period.lastDay();
    return new @Nullable Object[] {
      mover.team(),
      mover.billingCurrency(),
      period.firstDay().toString(),
      period.lastDay().toString(),
      mover.before(),
      mover.after(),
      mover.difference(),
      mover.change().bySessions(),
      mover.change().byHours(),
      mover.change().byUnits(),
      mover.change().byPrice(),
      asOf.toString()
    };
  }
}
