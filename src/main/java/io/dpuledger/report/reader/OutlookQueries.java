package io.dpuledger.report.reader;

import io.dpuledger.analysis.anomaly.SpendAnomalyTable;
import io.dpuledger.analysis.budget.BudgetStatusTable;
import io.dpuledger.analysis.forecast.SpendForecastTable;
import io.dpuledger.analysis.movers.SpendMoversTable;
import io.dpuledger.report.aggregate.Aggregate;
import io.dpuledger.report.aggregate.AggregateProfile;
import io.dpuledger.report.aggregate.AggregateQuery;
import io.dpuledger.report.aggregate.RowPart;
import java.util.Map;
import java.util.stream.Stream;

/** What the report asks of the outlook: rows of few columns, none of which is summed up. */
final class OutlookQueries {
  private static final String CURRENCY = "billing_currency";
  private static final String TEAM = "team";

  private OutlookQueries() {}

  /** To {@link SpendForecastTable}. */
  static AggregateProfile forecasts() {
    return AggregateProfile.of(
        forecasts(Aggregate.Topic.FORECAST, "TOTAL"),
        forecasts(Aggregate.Topic.TEAM_FORECAST, "TEAM"));
  }

  /** To {@link BudgetStatusTable}. */
  static AggregateProfile budgets() {
    return AggregateProfile.of(
        rows(
            Aggregate.Topic.BUDGET,
            AggregateQuery.ALL_ROWS,
            TEAM,
            "cost_basis",
            "budget",
            "cost_to_date",
            "forecast_cost_point",
            "state"));
  }

  /** To {@link SpendMoversTable}. */
  static AggregateProfile movers() {
    return AggregateProfile.of(
        rows(
            Aggregate.Topic.MOVER,
            AggregateQuery.ALL_ROWS,
            TEAM,
            "previous_list_cost",
            "list_cost",
            "change_by_sessions",
            "change_by_hours",
            "change_by_units",
            "change_by_price"));
  }

  /** To {@link SpendAnomalyTable}. */
  static AggregateProfile anomalies() {
    return AggregateProfile.of(
        rows(
            Aggregate.Topic.ANOMALY,
            AggregateQuery.ALL_ROWS,
            TEAM,
            "usage_date",
            "list_cost",
            "expected_list_cost",
            "is_new"));
  }

  private static AggregateQuery forecasts(Aggregate.Topic topic, String dimension) {
    return rows(
        topic,
        RowPart.is("dimension", dimension),
        "value",
        "month",
        "list_cost_to_date",
        "forecast_list_cost_low",
        "forecast_list_cost_point",
        "forecast_list_cost_high",
        "withheld_because",
        "past_forecast_as_of",
        "past_forecast_list_cost",
        "past_list_cost");
  }

  private static AggregateQuery rows(
      Aggregate.Topic topic, RowPart<Boolean> asked, String team, String... columns) {
    return AggregateQuery.of(
        topic,
        asked,
        RowPart.column(CURRENCY),
        RowPart.column(team),
        Stream.of(columns).map(RowPart::column).toList(),
        Map.of(Aggregate.Measure.SESSIONS, RowPart.count()));
  }
}
