package io.dpuledger.analysis.budget;

import io.dpuledger.analysis.forecast.MonthCost;
import io.dpuledger.model.Budget;
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
          .column("team", ColumnTypes.STRING, "The team; null for the budget of all.")
          .column("month", ColumnTypes.STRING, "The month, as 2026-11.")
          .column("billing_currency", ColumnTypes.STRING, "Currency of the money here.")
          .column("cost_basis", ColumnTypes.STRING, "LIST or CONTRACTED: which cost it limits.")
          .column("budget", ColumnTypes.MONEY, "What may be spent in the month.")
          .column("cost_to_date", ColumnTypes.MONEY, "What the days up to that one cost.")
          .column("budget_used_share", ColumnTypes.DOUBLE, "cost_to_date over budget.")
          .column(
              "forecast_cost_low",
              ColumnTypes.MONEY,
              "Cost of the whole month: one in ten ends below; null where none is forecast.")
          .column("forecast_cost_point", ColumnTypes.MONEY, "The same, expected.")
          .column("forecast_cost_high", ColumnTypes.MONEY, "The same: one in ten ends above.")
          .column(
              "state",
              ColumnTypes.STRING,
              "EXCEEDED, FORECAST_TO_EXCEED, AT_RISK (forecast_cost_high is over it), WITHIN or"
                  + " NOT_FORECAST.")
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
