package io.dpuledger.analysis.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.budget.BudgetStatus.State;
import io.dpuledger.analysis.forecast.MonthCost;
import io.dpuledger.analysis.forecast.SpendForecast;
import io.dpuledger.model.price.Budget;
import io.dpuledger.model.price.CostBasis;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetStatusTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  /** To date 100, and at the end 150, 200 or 250. */
  private static final SpendForecast ALL = forecast(SpendForecast.TOTAL, null, "1");

  private static final SpendForecast RISK = forecast(SpendForecast.TEAM, "risk", "0.5");

  @ParameterizedTest
  @CsvSource({
    "99.99, EXCEEDED",
    "100, FORECAST_TO_EXCEED",
    "199.99, FORECAST_TO_EXCEED",
    "200, AT_RISK",
    "249.99, AT_RISK",
    "250, WITHIN"
  })
  void theStateSaysWhetherItIsCertainLikelyOrPossible(String amount, State state) {
    assertThat(states(budget(null, null, amount))).containsExactly(state);
  }

  @Test
  void aTeamsBudgetIsAboutTheTeam() {
    assertThat(states(budget("risk", null, "100"), budget("nobody", null, "1")))
        .containsExactly(State.AT_RISK, State.NOT_FORECAST);
  }

  @Test
  void theOwnBudgetOfAMonthTakesThePlaceOfTheUsualOne() {
    assertThat(
            states(
                budget(null, null, "99"),
                budget(null, NOVEMBER, "1000"),
                budget(null, NOVEMBER.plusMonths(1), "1")))
        .containsExactly(State.WITHIN);
  }

  @Test
  void aContractedBudgetIsHeldAgainstContractedCost() {
    Budget budget = new Budget(null, null, new BigDecimal("95"), "USD", CostBasis.CONTRACTED);
    BudgetStatus status = BudgetStatus.of(List.of(budget), List.of(ALL), NOVEMBER).get(0);

    assertThat(status.cost().toDate()).isEqualByComparingTo("90");
    assertThat(status.state()).isEqualTo(State.FORECAST_TO_EXCEED);
  }

  @Test
  void whatIsExceededNeedsNoForecast() {
    SpendForecast young =
        new SpendForecast(
            SpendForecast.TOTAL,
            null,
            "USD",
            3,
            new MonthCost(BigDecimal.TEN, null, null, null),
            new MonthCost(BigDecimal.TEN, null, null, null),
            "3 days");

    assertThat(
            BudgetStatus.of(
                List.of(budget(null, null, "9"), budget(null, NOVEMBER, "11")),
                List.of(young),
                NOVEMBER))
        .extracting(BudgetStatus::state)
        .containsExactly(State.NOT_FORECAST);
    assertThat(BudgetStatus.of(List.of(budget(null, null, "9")), List.of(young), NOVEMBER))
        .extracting(BudgetStatus::state)
        .containsExactly(State.EXCEEDED);
  }

  private static List<State> states(Budget... budgets) {
    return BudgetStatus.of(List.of(budgets), List.of(ALL, RISK), NOVEMBER).stream()
        .map(BudgetStatus::state)
        .toList();
  }

  private static Budget budget(@Nullable String team, @Nullable YearMonth month, String amount) {
    return new Budget(team, month, new BigDecimal(amount), "USD", CostBasis.LIST);
  }

  private static SpendForecast forecast(String dimension, @Nullable String team, String part) {
    return new SpendForecast(
        dimension, team, "USD", 56, month(part, "1"), month(part, "0.9"), null);
  }

  private static MonthCost month(String part, String rest) {
    BigDecimal factor = new BigDecimal(part).multiply(new BigDecimal(rest));
    return new MonthCost(
        new BigDecimal("100").multiply(factor),
        new BigDecimal("150").multiply(factor),
        new BigDecimal("200").multiply(factor),
        new BigDecimal("250").multiply(factor));
  }
}
