package io.dpuledger.analysis.budget;

import io.dpuledger.analysis.forecast.MonthCost;
import io.dpuledger.model.price.Budget;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableSchema;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** How the month stands against its budgets, as of each day. */
public final class BudgetStatusTable {
  private static final String AS_OF_DATE = "as_of_date";

  public static final TableSchema SCHEMA =
      TableSchema.named("budget_status")
          .grain("one budget, as of one day of its month")
          .key(AS_OF_DATE, "team", "billing_currency", "cost_basis")
          .column("team", ColumnKind.TEXT, "The team.")
          .nullMeans("the budget is for all")
          .column(
              "month",
              new ColumnKind(ColumnTypes.STRING, "UTC month"),
              "The month of the budget, as 2026-11.")
          .column("billing_currency", ColumnKind.TEXT, "Currency of all money in the row.")
          .column(
              "cost_basis",
              ColumnKind.TEXT,
              "Which cost the budget limits and the row shows: LIST or CONTRACTED.")
          .column(
              "budget", ColumnKind.MONEY, "What may be spent in the month, by the configuration.")
          .column(
              "cost_to_date",
              ColumnKind.MONEY,
              "Cost, as cost_basis says, of the complete days of the month up to as_of_date.")
          .column("budget_used_share", ColumnKind.SHARE, "cost_to_date over budget.")
          .column(
              "forecast_cost_low",
              ColumnKind.MONEY,
              "Estimate of the cost of the whole month: one month in ten ends below.")
          .nullMeans("no forecast is made")
          .column(
              "forecast_cost_point",
              ColumnKind.MONEY,
              "Estimate of the cost of the whole month: what is expected.")
          .nullMeans("no forecast is made")
          .column(
              "forecast_cost_high",
              ColumnKind.MONEY,
              "Estimate of the cost of the whole month: one month in ten ends above.")
          .nullMeans("no forecast is made")
          .column(
              "state",
              ColumnKind.TEXT,
              "EXCEEDED, FORECAST_TO_EXCEED, AT_RISK (forecast_cost_high is over it), WITHIN or NOT_FORECAST.")
          .partitionedBy(AS_OF_DATE, "The last complete day that it rests on.")
          .build();

  private BudgetStatusTable() {}

  /** As a row, in the order of the columns. */
  public static @Nullable Object[] row(BudgetStatus status, LocalDate asOf) {
    Budget budget = status.budget();
    MonthCost cost = status.cost();
    return new @Nullable Object[] {
      budget.team(),
      YearMonth.from(asOf).toString(),
      budget.billingCurrency(),
      budget.basis().name(),
      budget.amount(),
      cost.toDate(),
      share(cost.toDate(), budget.amount()),
      cost.low(),
      cost.point(),
      cost.high(),
      status.state().name(),
      asOf.toString()
    };
  }

  private static double share(BigDecimal part, BigDecimal whole) {
    return part.divide(whole, MathContext.DECIMAL64).doubleValue();
  }
}
