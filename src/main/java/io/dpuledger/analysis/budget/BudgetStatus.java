package io.dpuledger.analysis.budget;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.analysis.forecast.MonthCost;
import io.dpuledger.analysis.forecast.SpendForecast;
import io.dpuledger.analysis.forecast.SpendForecastAnalysis;
import io.dpuledger.model.price.Budget;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a month's spend stands against its budget.
 *
 * @param cost nothing where the team spent nothing in the last eight weeks
 */
public record BudgetStatus(Budget budget, YearMonth month, MonthCost cost, State state) {
  /** From what is certain to what is not. */
  public enum State {
    /** The days so far cost more. */
    EXCEEDED,
    /** The month is expected to cost more. */
    FORECAST_TO_EXCEED,
    /** More than one month in ten like this one costs more. */
    AT_RISK,
    WITHIN,
    /** Not exceeded so far, and too little history to say more. */
    NOT_FORECAST
  }

  private static final MonthCost NOTHING = new MonthCost(BigDecimal.ZERO, null, null, null);

  /** Says how the budgets stand, by the forecasts of the same night. */
  public static Analysis analysis(SpendForecastAnalysis forecasts) {
    return Analysis.of(
        BudgetStatusTable.TABLE,
        Analysis.Days.AS_OF,
        (night, scans) ->
            () ->
                of(
                    night.settings().budgets(),
                    forecasts.forecasts(),
                    YearMonth.from(night.asOf())));
  }

  /** Of the budgets of the month, in their order. */
  public static List<BudgetStatus> of(
      Collection<Budget> budgets, Collection<SpendForecast> forecasts, YearMonth month) {
    return budgets.stream()
        .filter(budget -> applies(budget, month, budgets))
        .map(
            budget -> {
              MonthCost cost = cost(budget, forecasts);
              return new BudgetStatus(budget, month, cost, state(budget.amount(), cost));
            })
        .toList();
  }

  /** A month's own budget takes the place of the one for every month. */
  private static boolean applies(Budget budget, YearMonth month, Collection<Budget> all) {
    return budget.month() == null
        ? all.stream().noneMatch(other -> month.equals(other.month()) && isOfSame(budget, other))
        : budget.month().equals(month);
  }

  private static boolean isOfSame(Budget one, Budget other) {
    return Objects.equals(one.team(), other.team())
        && one.billingCurrency().equals(other.billingCurrency())
        && one.basis() == other.basis();
  }

  private static MonthCost cost(Budget budget, Collection<SpendForecast> forecasts) {
    String dimension = budget.team() == null ? SpendForecast.TOTAL : SpendForecast.TEAM;
    return forecasts.stream()
        .filter(one -> one.isOf(dimension, budget.team(), budget.billingCurrency()))
        .findFirst()
        .map(one -> one.cost(budget.basis()))
        .orElse(NOTHING);
  }

  private static State state(BigDecimal budget, MonthCost cost) {
    if (exceeds(cost.toDate(), budget)) {
      return State.EXCEEDED;
    }
    if (cost.point() == null) {
      return State.NOT_FORECAST;
    }
    if (exceeds(cost.point(), budget)) {
      return State.FORECAST_TO_EXCEED;
    }
    return exceeds(cost.high(), budget) ? State.AT_RISK : State.WITHIN;
  }

  double usedShare() {
    return cost.toDate().divide(budget.amount(), MathContext.DECIMAL64).doubleValue();
  }

  private static boolean exceeds(@Nullable BigDecimal cost, BigDecimal budget) {
    return cost != null && cost.compareTo(budget) > 0;
  }
}
