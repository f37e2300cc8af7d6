package io.dpuledger.report.reader;

import io.dpuledger.analysis.anomaly.SpendAnomalyTable;
import io.dpuledger.analysis.budget.BudgetStatusTable;
import io.dpuledger.analysis.forecast.SpendForecastTable;
import io.dpuledger.analysis.movers.SpendMoversTable;
import io.dpuledger.report.aggregate.Question;
import io.dpuledger.report.aggregate.QuestionProfile;
import io.dpuledger.report.aggregate.RowPart;
import io.dpuledger.report.aggregate.Tally;
import java.util.Map;
import java.util.stream.Stream;

/** What the report asks of the outlook: rows of few columns, none of which is summed up. */
final class OutlookQuestions {
  private static final String CURRENCY = "billing_currency";
  private static final String TEAM = "team";

  private OutlookQuestions() {}

  /** To {@link SpendForecastTable}. */
  static QuestionProfile forecasts() {
    return QuestionProfile.of(
        forecasts(Tally.Topic.FORECAST, "TOTAL"), forecasts(Tally.Topic.TEAM_FORECAST, "TEAM"));
  }

  /** To {@link BudgetStatusTable}. */
  static QuestionProfile budgets() {
    return QuestionProfile.of(
        rows(
            Tally.Topic.BUDGET,
            Question.ALL_ROWS,
            TEAM,
            "cost_basis",
            "budget",
            "cost_to_date",
            "forecast_cost_point",
            "state"));
  }

  /** To {@link SpendMoversTable}. */
  static QuestionProfile movers() {
    return QuestionProfile.of(
        rows(
            Tally.Topic.MOVER,
            Question.ALL_ROWS,
            TEAM,
            "previous_list_cost",
            "list_cost",
            "change_by_sessions",
            "change_by_hours",
            "change_by_units",
            "change_by_price"));
  }

  /** To {@link SpendAnomalyTable}. */
  static QuestionProfile oddDays() {
    return QuestionProfile.of(
        rows(
            Tally.Topic.ODD_DAY,
            Question.ALL_ROWS,
            TEAM,
            "usage_date",
            "list_cost",
            "expected_list_cost",
            "is_new"));
  }

  private static Question forecasts(Tally.Topic topic, String dimension) {
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

  private static Question rows(
      Tally.Topic topic, RowPart<Boolean> asked, String team, String... columns) {
    return Question.of(
        topic,
        asked,
        RowPart.column(CURRENCY),
        RowPart.column(team),
        Stream.of(columns).map(RowPart::column).toList(),
        Map.of(Tally.Measure.SESSIONS, RowPart.count()));
  }
}
