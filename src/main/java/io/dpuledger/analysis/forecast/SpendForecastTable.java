package io.dpuledger.analysis.forecast;

import io.dpuledger.analysis.TeamDaySpend;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableSchema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Where each month was expected to end, as of each day: later months show how wrong that was. */
public final class SpendForecastTable {
  static final String DIMENSION = "dimension";
  static final String VALUE = "value";
  static final String BILLING_CURRENCY = "billing_currency";
  static final String POINT = "forecast_list_cost_point";
  static final String AS_OF_DATE = "as_of_date";

  /**
   * A forecast, and what became of the one of last month.
   *
   * @param past null if there was none
   * @param became what last month came to; null likewise
   */
  public record Row(
      SpendForecast forecast,
      YearMonth month,
      @Nullable PastForecast past,
      @Nullable BigDecimal became) {
    private @Nullable BigDecimal pastCost() {
      return past == null ? null : past.listCost();
    }

    private @Nullable BigDecimal pastError() {
      return past == null || became == null ? null : past.listCost().subtract(became);
    }
  }

  public static final Table<Row> TABLE =
      Table.<Row>named("spend_forecast")
          .grain("one team, or all, in one currency, as of one day")
          .key(AS_OF_DATE, DIMENSION, VALUE, BILLING_CURRENCY)
          .text(DIMENSION, "TOTAL or TEAM: never add the two.", row -> row.forecast().dimension())
          .text(VALUE, "The team.", row -> row.forecast().value())
          .nullMeans("TOTAL, or sessions of no known team")
          .text(
              BILLING_CURRENCY,
              "Currency of all money in the row.",
              row -> row.forecast().billingCurrency())
          .column("month", ColumnKind.MONTH, "The month that is forecast, as 2026-11.", Row::month)
          .column(
              "history_days",
              ColumnKind.DAYS,
              "Days of history, up to the 56 that the forecast looks at.",
              row -> row.forecast().historyDays())
          .money(
              "list_cost_to_date",
              "List cost of the complete days of the month up to as_of_date.",
              row -> row.forecast().list().toDate())
          .money(
              "forecast_list_cost_low",
              "Estimate of the list cost of the whole month: the low end of its 80 % range.",
              row -> row.forecast().list().low())
          .nullMeans("withheld_because says why")
          .money(
              POINT,
              "Estimate of the list cost of the whole month: what is expected.",
              row -> row.forecast().list().point())
          .nullMeans("withheld_because says why")
          .money(
              "forecast_list_cost_high",
              "Estimate of the list cost of the whole month: the high end of its 80 % range.",
              row -> row.forecast().list().high())
          .nullMeans("withheld_because says why")
          .money(
              "contracted_cost_to_date",
              "list_cost_to_date less the discount that pricing.discount sets.",
              row -> row.forecast().contracted().toDate())
          .money(
              "forecast_contracted_cost_low",
              "Estimate of the contracted cost of the whole month: the low end of its 80 % range.",
              row -> row.forecast().contracted().low())
          .nullMeans("withheld_because says why")
          .money(
              "forecast_contracted_cost_point",
              "Estimate of the contracted cost of the whole month: what is expected.",
              row -> row.forecast().contracted().point())
          .nullMeans("withheld_because says why")
          .money(
              "forecast_contracted_cost_high",
              "Estimate of the contracted cost of the whole month: the high end of its 80 % range.",
              row -> row.forecast().contracted().high())
          .nullMeans("withheld_because says why")
          .text(
              "withheld_because",
              "Why there is no forecast.",
              row -> row.forecast().withheldBecause())
          .nullMeans("there is one")
          .date(
              "past_forecast_as_of",
              "The day as of which last month was forecast at this time of it.",
              row -> row.past() == null ? null : row.past().asOf())
          .nullMeans("it was not")
          .money(
              "past_forecast_list_cost",
              "The list cost of last month that was expected then.",
              Row::pastCost)
          .nullMeans("last month was not forecast")
          .money("past_list_cost", "The list cost that last month came to.", Row::became)
          .nullMeans("last month was not forecast")
          .money(
              "past_forecast_error", "past_forecast_list_cost less past_list_cost.", Row::pastError)
          .nullMeans("last month was not forecast")
          .partitionedBy(AS_OF_DATE, "The last complete day that it rests on.")
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  private SpendForecastTable() {}

  /**
   * @param past of last month
   * @param spent all of last month's, among others
   */
  static Row row(
      SpendForecast forecast,
      Collection<PastForecast> past,
      Collection<TeamDaySpend> spent,
      LocalDate asOf) {
    PastForecast before = past.stream().filter(one -> one.isOf(forecast)).findFirst().orElse(null);
    return new Row(
        forecast, YearMonth.from(asOf), before, before == null ? null : before.became(spent));
  }
}
