package io.dpuledger.analysis.movers;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_millis;
import static org.apache.spark.sql.functions.when;

import io.dpuledger.facts.SessionDayTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.TableSchema;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Which teams cost more or less than in the period before, as of each day. */
public final class SpendMoversTable {
  private static final String AS_OF_DATE = "as_of_date";
  private static final String SESSIONS = "sessions";
  private static final String SECONDS = "seconds";
  private static final String BEFORE = "_before";
  private static final String AFTER = "_after";

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

  /** One row a team, currency and capacity unit, of the days of both periods. */
  public static Dataset<Row> used(
      Dataset<Row> sessionDays, UsagePeriod before, UsagePeriod period) {
    Column isAfter = col(SessionDayTable.USAGE_DATE).geq(period.firstDay().toString());
    return sessionDays
        .where(col(SessionDayTable.LIST_COST).isNotNull())
        .groupBy(
            SessionDayTable.TEAM, SessionDayTable.BILLING_CURRENCY, SessionDayTable.CAPACITY_UNIT)
        .agg(
            count(lit(1)).as(SESSIONS),
            Stream.concat(
                    figures(isAfter, period.firstDay().toString(), AFTER),
                    figures(not(isAfter), before.firstDay().toString(), BEFORE))
                .toArray(Column[]::new));
  }

  /** A session counts where it starts, or where it is on the first day. */
  private static Stream<Column> figures(Column isPeriod, String firstDay, String which) {
    Column isFirst =
        col(SessionDayTable.IS_START).or(col(SessionDayTable.USAGE_DATE).equalTo(firstDay));
    Column seconds =
        unix_millis(col(SessionDayTable.SLICE_END))
            .minus(unix_millis(col(SessionDayTable.SLICE_START)))
            .cast("decimal(20,3)")
            .divide(1000);
    return Stream.of(
        count(when(isPeriod.and(isFirst), 1)).as(SESSIONS + which),
        total(isPeriod, seconds).as(SECONDS + which),
        total(isPeriod, col(SessionDayTable.UNIT_HOURS)).as(SessionDayTable.UNIT_HOURS + which),
        total(isPeriod, col(SessionDayTable.LIST_COST)).as(SessionDayTable.LIST_COST + which));
  }

  private static Column total(Column isPeriod, Column figure) {
    return coalesce(sum(when(isPeriod, figure)), lit(0)).cast("decimal(38,6)");
  }

  public static List<Mover.Used> used(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                new Mover.Used(
                    row.getAs(SessionDayTable.TEAM),
                    row.getAs(SessionDayTable.BILLING_CURRENCY),
                    usage(row, BEFORE),
                    usage(row, AFTER)))
        .toList();
  }

  private static PeriodUsage usage(Row row, String which) {
    return new PeriodUsage(
        row.<Long>getAs(SESSIONS + which),
        row.getAs(SECONDS + which),
        row.getAs(SessionDayTable.UNIT_HOURS + which),
        row.getAs(SessionDayTable.LIST_COST + which));
  }

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
