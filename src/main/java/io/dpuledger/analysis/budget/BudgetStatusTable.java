package io.dpuledger.analysis.budget;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableSchema;

/** How the month stands against its budgets, as of each day. */
public final class BudgetStatusTable {
  private static final String AS_OF_DATE = "as_of_date";

  public static final Table<BudgetStatus> TABLE =
      Table.<BudgetStatus>named("budget_status")
          .grain("one budget, as of one day of its month")
          .key(AS_OF_DATE, "team", "billing_currency", "cost_basis")
          .text("team", "The team.", status -> status.budget().team())
          .nullMeans("the budget is for all")
          .column(
              "month",
              ColumnKind.MONTH,
              "The month of the budget, as 2026-11.",
              BudgetStatus::month)
          .text(
              "billing_currency",
              "Currency of all money in the row.",
              status -> status.budget().billingCurrency())
          .text(
              "cost_basis",
              "Which cost the budget limits and the row shows: LIST or CONTRACTED.",
              status -> status.budget().basis())
          .money(
              "budget",
              "What may be spent in the month, by the configuration.",
              status -> status.budget().amount())
          .money(
              "cost_to_date",
              "Cost, as cost_basis says, of the complete days of the month up to as_of_date.",
              status -> status.cost().toDate())
          .share("budget_used_share", "cost_to_date over budget.", BudgetStatus::usedShare)
          .money(
              "forecast_cost_low",
              "Estimate of the cost of the whole month: the low end of its 80 % range.",
              status -> status.cost().low())
          .nullMeans("no forecast is made")
          .money(
              "forecast_cost_point",
              "Estimate of the cost of the whole month: what is expected.",
              status -> status.cost().point())
          .nullMeans("no forecast is made")
          .money(
              "forecast_cost_high",
              "Estimate of the cost of the whole month: the high end of its 80 % range.",
              status -> status.cost().high())
          .nullMeans("no forecast is made")
          .share(
              "chance_of_exceeding",
              "Estimate of the chance that the month costs more than budget; 1 if it already does.",
              BudgetStatus::chanceOfExceeding)
          .nullMeans("withheld_because says why")
          .text(
              "state",
              "By chance_of_exceeding: EXCEEDED (it is), FORECAST_TO_EXCEED (above 0.5), AT_RISK (above 0.1), WITHIN, or NOT_FORECAST (null).",
              BudgetStatus::state)
          .text("withheld_because", "Why there is no forecast.", BudgetStatus::withheldBecause)
          .nullMeans("there is one")
          .partitionedBy(AS_OF_DATE, "The last complete day that it rests on.")
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  private BudgetStatusTable() {}
}
