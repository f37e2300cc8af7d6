package io.dpuledger.analysis.forecast;

import io.dpuledger.analysis.DailySpend;
import io.dpuledger.table.ColumnKind;
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
          .column(DIMENSION, ColumnKind.TEXT, "TOTAL or TEAM: never add the two.")
          .column(VALUE, ColumnKind.TEXT, "The team.")
          .nullMeans("TOTAL, or sessions of no known team")
          .column(BILLING_CURRENCY, ColumnKind.TEXT, "Currency of all money in the row.")
          .column(
              "month",
              new ColumnKind(ColumnTypes.STRING, "UTC month"),
              "The month that is forecast, as 2026-11.")
          .column(
              "history_days",
              ColumnKind.DAYS,
              "Days of history, up to the 56 that the forecast looks at.")
          .column(
              "list_cost_to_date",
              ColumnKind.MONEY,
              "List cost of the complete days of the month up to as_of_date.")
          .column(
              "forecast_list_cost_low",
              ColumnKind.MONEY,
              "Estimate of the list cost of the whole month: one month in ten ends below.")
          .nullMeans("withheld_because says why")
          .column(
              POINT,
              ColumnKind.MONEY,
              "Estimate of the list cost of the whole month: what is expected.")
          .nullMeans("withheld_because says why")
          .column(
              "forecast_list_cost_high",
              ColumnKind.MONEY,
              "Estimate of the list cost of the whole month: one month in ten ends above.")
          .nullMeans("withheld_because says why")
          .column(
              "contracted_cost_to_date",
              ColumnKind.MONEY,
              "list_cost_to_date less the discount that pricing.discount sets.")
          .column(
              "forecast_contracted_cost_low",
              ColumnKind.MONEY,
              "Estimate of the contracted cost of the whole month: one month in ten ends below.")
          .nullMeans("withheld_because says why")
          .column(
              "forecast_contracted_cost_point",
              ColumnKind.MONEY,
              "Estimate of the contracted cost of the whole month: what is expected.")
          .nullMeans("withheld_because says why")
          .column(
              "forecast_contracted_cost_high",
              ColumnKind.MONEY,
              "Estimate of the contracted cost of the whole month: one month in ten ends above.")
          .nullMeans("withheld_because says why")
          .column("withheld_because", ColumnKind.TEXT, "Why there is no forecast.")
          .nullMeans("there is one")
          .column(
              "past_forecast_as_of",
              ColumnKind.DATE,
              "The day as of which last month was forecast at this time of it.")
          .nullMeans("it was not")
          .column(
              "past_forecast_list_cost",
              ColumnKind.MONEY,
              "The list cost of last month that was expected then.")
          .nullMeans("last month was not forecast")
          .column("past_list_cost", ColumnKind.MONEY, "The list cost that last month came to.")
          .nullMeans("last month was not forecast")
          .column(
              "past_forecast_error",
              ColumnKind.MONEY,
              "past_forecast_list_cost less past_list_cost.")
          .nullMeans("last month was not forecast")
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
