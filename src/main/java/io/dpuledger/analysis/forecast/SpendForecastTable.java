package io.dpuledger.analysis.forecast;

import io.dpuledger.analysis.DailySpend;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableSchema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where each month was expected to end, as of each day: later months show how wrong that was. */
public final class SpendForecastTable {
  static final String DIMENSION = "dimension";
  static final String VALUE = "value";
  static final String BILLING_CURRENCY = "billing_currency";
  static final String POINT = "forecast_list_cost_point";
  static final String AS_OF_DATE = "as_of_date";

  public static final TableSchema SCHEMA =
      TableSchema.named("spend_forecast")
          .grain("one team, or all, in one currency, as of one day")
          .key(AS_OF_DATE, DIMENSION, VALUE, BILLING_CURRENCY)
          .column(DIMENSION, ColumnTypes.STRING, "TOTAL or TEAM: never add the two.")
          .column(VALUE, ColumnTypes.STRING, "The team; null for TOTAL and where none is known.")
          .column(BILLING_CURRENCY, ColumnTypes.STRING, "Currency of the money here.")
          .column("month", ColumnTypes.STRING, "The month that is forecast, as 2026-11.")
          .column(
              "history_days", ColumnTypes.INT, "Days of history, up to the 56 that it looks at.")
          .column("list_cost_to_date", ColumnTypes.MONEY, "List cost of the month up to that day.")
          .column(
              "forecast_list_cost_low",
              ColumnTypes.MONEY,
              "List cost of the whole month: one month in ten ends below; null under 8 weeks of"
                  + " history.")
          .column(POINT, ColumnTypes.MONEY, "The same, expected.")
          .column("forecast_list_cost_high", ColumnTypes.MONEY, "The same: one in ten ends above.")
          .column(
              "contracted_cost_to_date",
              ColumnTypes.MONEY,
              "Contracted cost of the month up to that day.")
          .column(
              "forecast_contracted_cost_low", ColumnTypes.MONEY, "As of list cost, after discount.")
          .column("forecast_contracted_cost_point", ColumnTypes.MONEY, "The same, expected.")
          .column(
              "forecast_contracted_cost_high",
              ColumnTypes.MONEY,
              "The same: one in ten ends above.")
          .column("withheld_because", ColumnTypes.STRING, "Why there is no forecast.")
          .column(
              "past_forecast_as_of",
              ColumnTypes.STRING,
              "The day as of which last month was forecast at this time of it; null if it was not.")
          .column("past_forecast_list_cost", ColumnTypes.MONEY, "What was expected of it then.")
          .column("past_list_cost", ColumnTypes.MONEY, "What it came to.")
          .column("past_forecast_error", ColumnTypes.MONEY, "Expected less what it came to.")
          .partitionedBy(AS_OF_DATE, "The last complete day that it rests on.")
          .build();

  private SpendForecastTable() {}

  /**
   * As a row, in the order of the columns.
   *
   * @param past of last month
   * @param spent all of last month's, among others
   */
  public static @Nullable Object[] row(
      SpendForecast forecast,
      Collection<PastForecast> past,
      Collection<DailySpend> spent,
      LocalDate asOf) {
    return Stream.of(
            Stream.of(
                forecast.dimension(),
                forecast.value(),
                forecast.billingCurrency(),
                YearMonth.from(asOf).toString(),
                forecast.historyDays()),
            forecast.list().figures(),
            forecast.contracted().figures(),
            Stream.of(forecast.withheldBecause()),
            past.stream()
                .filter(one -> one.isOf(forecast))
                .findFirst()
                .map(one -> past(one, one.became(spent)))
                .orElse(Stream.of(null, null, null, null)),
            Stream.of(asOf.toString()))
        .flatMap(values -> values)
        .toArray();
  }

  private static Stream<@Nullable Object> past(PastForecast past, BigDecimal became) {
    return Stream.of(
        past.asOf().toString(), past.listCost(), became, past.listCost().subtract(became));
  }
}
