package io.dpuledger.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dpuledger.report.figures.Outlook;
import org.jspecify.annotations.Nullable;

/** Where a currency's spend is heading, for programs. */
final class JsonOutlook {
  private JsonOutlook() {}

  static void write(ObjectNode node, Outlook outlook) {
    forecast(node, outlook.forecast());
    ArrayNode budgets = node.putArray("budgets");
    for (Outlook.BudgetLine budget : outlook.budgets()) {
      budgets
          .addObject()
          .put("team", budget.team())
          .put("cost_basis", budget.basis())
          .put("budget", budget.budget())
          .put("cost_to_date", budget.toDate())
          .put("forecast_cost_point", budget.forecast())
          .put("state", budget.state());
    }
    ArrayNode movers = node.putArray("movers");
    for (Outlook.MoverLine mover : outlook.movers()) {
      movers
          .addObject()
          .put("team", mover.team())
          .put("previous_list_cost", mover.before())
          .put("list_cost", mover.after())
          .put("change_by_sessions", mover.bySessions())
          .put("change_by_hours", mover.byHours())
          .put("change_by_units", mover.byUnits())
          .put("change_by_price", mover.byPrice());
    }
    ArrayNode anomalies = node.putArray("anomalies");
    for (Outlook.Anomaly day : outlook.anomalies()) {
      anomalies
          .addObject()
          .put("usage_date", day.day().toString())
          .put("team", day.team())
          .put("list_cost", day.cost())
          .put("expected_list_cost", day.expected())
          .put("is_new", day.isNew());
    }
  }

  private static void forecast(ObjectNode node, Outlook.@Nullable Forecast forecast) {
    if (forecast == null) {
      node.putNull("forecast");
      return;
    }
    Outlook.Past past = forecast.past();
    node.putObject("forecast")
        .put("month", forecast.month().toString())
        .put("list_cost_to_date", forecast.toDate())
        .put("forecast_list_cost_low", forecast.low())
        .put("forecast_list_cost_point", forecast.point())
        .put("forecast_list_cost_high", forecast.high())
        .put("withheld_because", forecast.withheldBecause())
        .put("past_forecast_as_of", past == null ? null : past.asOf().toString())
        .put("past_forecast_list_cost", past == null ? null : past.forecast())
        .put("past_list_cost", past == null ? null : past.became());
  }
}
