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
 * @param withheldBecause why there is no forecast; null where there is one
 */
public record BudgetStatus(
    Budget budget, YearMonth month, MonthCost cost, @Nullable String withheldBecause) {
  private static final double LIKELY = 0.5;
  private static final double POSSIBLE = 0.1;
  private static final MonthCost NOTHING = new MonthCost(BigDecimal.ZERO, null);

  /** The chance of exceeding it in words, from what is certain to what is not known. */
  public enum State {
    /** The days so far cost more. */
    EXCEEDED,
    /** The chance is above 50 %. */
    FORECAST_TO_EXCEED,
    /** The chance is above 10 %. */
    AT_RISK,
    WITHIN,
    /** Not exceeded so far, and too little history to say more. */
    NOT_FORECAST;

    private static State of(boolean isExceeded, @Nullable Double chance) {
      if (isExceeded) {
        return EXCEEDED;
      }
      if (chance == null) {
        return NOT_FORECAST;
      }
      return chance > LIKELY ? FORECAST_TO_EXCEED : chance > POSSIBLE ? AT_RISK : WITHIN;
    }
  }

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
        .map(budget -> of(budget, forecasts, month))
        .toList();
  }

  private static BudgetStatus of(
      Budget budget, Collection<SpendForecast> forecasts, YearMonth month) {
    String dimension = budget.team() == null ? SpendForecast.TOTAL : SpendForecast.TEAM;
    return forecasts.stream()
        .filter(one -> one.isOf(dimension, budget.team(), budget.billingCurrency()))
        .findFirst()
        .map(
            forecast ->
                new BudgetStatus(
                    budget, month, forecast.cost(budget.basis()), forecast.withheldBecause()))
        .orElseGet(
            () ->
                new BudgetStatus(
                    budget, month, NOTHING, "nothing was spent in the last eight weeks"));
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

  /** Null where it is not exceeded and no forecast is made. */
  @Nullable Double chanceOfExceeding() {
    return cost.chanceOfExceeding(budget.amount());
  }

  State state() {
    return State.of(cost.exceeds(budget.amount()), chanceOfExceeding());
  }

  double usedShare() {
    return cost.toDate().divide(budget.amount(), MathContext.DECIMAL64).doubleValue();
  }
}
