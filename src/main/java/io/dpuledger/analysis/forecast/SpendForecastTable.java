package io.dpuledger.analysis.forecast;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableSchema;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Where each month was expected to end, as of each day: later months show how wrong that was. */
public final class SpendForecastTable {
  private static final String AS_OF_DATE = "as_of_date";

  public static final TableSchema SCHEMA =
      TableSchema.named("spend_forecast")
          .grain("one team, or all, in one currency, as of one day")
          .key(AS_OF_DATE, "dimension", "value", "billing_currency")
          .column("dimension", ColumnTypes.STRING, "TOTAL or TEAM: never add the two.")
          .column("value", ColumnTypes.STRING, "The team; null for TOTAL and where none is known.")
          .column("billing_currency", ColumnTypes.STRING, "Currency of the money here.")
          .column("month", ColumnTypes.STRING, "The month that is forecast, as 2026-11.")
          .column(
              "history_days", ColumnTypes.INT, "Days of history, up to the 56 that it looks at.")
          .column("list_cost_to_date", ColumnTypes.MONEY, "List cost of the month up to that day.")
          .column(
              "forecast_list_cost_low",
              ColumnTypes.MONEY,
              "List cost of the whole month: one month in ten ends below; null under 8 weeks of"
                  + " history.")
          .column("forecast_list_cost_point", ColumnTypes.MONEY, "The same, expected.")
          .column("forecast_list_cost_high", ColumnTypes.MONEY, "The same: one in ten ends above.")
          .column("withheld_because", ColumnTypes.STRING, "Why there is no forecast.")
          .partitionedBy(AS_OF_DATE, "The last complete day that it rests on.")
          .build();

  private SpendForecastTable() {}

  /** What each team spent on each day; unpriced usage has no currency and is in none. */
  public static Dataset<Row> spent(Dataset<Row> spendDaily) {
    return spendDaily
        .where(col(SpendDaily.BILLING_CURRENCY).isNotNull())
        .groupBy(SpendDaily.USAGE_DATE, SpendDaily.TEAM, SpendDaily.BILLING_CURRENCY)
        .agg(sum(SpendDaily.LIST_COST).as(SpendDaily.LIST_COST));
  }

  public static List<SpendForecast.Spent> spent(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                new SpendForecast.Spent(
                    LocalDate.parse(row.<String>getAs(SpendDaily.USAGE_DATE)),
                    row.getAs(SpendDaily.TEAM),
                    row.getAs(SpendDaily.BILLING_CURRENCY),
                    row.getAs(SpendDaily.LIST_COST)))
        .sorted(
            Comparator.comparing(SpendForecast.Spent::billingCurrency)
                .thenComparing(
                    SpendForecast.Spent::team, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(SpendForecast.Spent::day))
        .toList();
  }

  /** As a row, in the order of the columns. */
  public static @Nullable Object[] row(SpendForecast forecast, LocalDate asOf) {
    return Stream.of(
            Stream.of(
                forecast.dimension(),
                forecast.value(),
                forecast.billingCurrency(),
                YearMonth.from(asOf).toString(),
                forecast.historyDays(),
                forecast.toDate()),
            forecast.figures(),
            Stream.of(forecast.withheldBecause(), asOf.toString()))
        .flatMap(values -> values)
        .toArray();
  }
}
