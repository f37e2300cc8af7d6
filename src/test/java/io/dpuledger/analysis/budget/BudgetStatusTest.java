package io.dpuledger.analysis.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.budget.BudgetStatus.State;
import io.dpuledger.analysis.forecast.Futures;
import io.dpuledger.analysis.forecast.MonthCost;
import io.dpuledger.analysis.forecast.MonthEnd;
import io.dpuledger.analysis.forecast.SpendForecast;
import io.dpuledger.model.price.Budget;
import io.dpuledger.model.price.CostBasis;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetStatusTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  /** To date 100, and at the end 101, 102, …, 200, each as likely. */
  private static final SpendForecast ALL = forecast(SpendForecast.TOTAL, null, "1");

  private static final SpendForecast RISK = forecast(SpendForecast.TEAM, "risk", "0.5");

  @ParameterizedTest
  @CsvSource({
    "99.99, 1, EXCEEDED",
    "100, 0.995, FORECAST_TO_EXCEED",
    "149.5, 0.51, FORECAST_TO_EXCEED",
    "150, 0.5, AT_RISK",
    "189.5, 0.11, AT_RISK",
    "190, 0.1, WITHIN",
    "200, 0.005, WITHIN",
    "900, 0.005, WITHIN"
  })
  void theChanceIsTheShareOfFuturesAboveTheBudget(String amount, double chance, State state) {
    assertThat(statuses(budget(null, null, amount)))
        .singleElement()
        .returns(chance, BudgetStatus::chanceOfExceeding)
        .returns(state, BudgetStatus::state)
        .returns(null, BudgetStatus::withheldBecause);
  }

  @Test
  void aTeamsBudgetIsAboutTheTeam() {
    assertThat(statuses(budget("risk", null, "80"), budget("nobody", null, "1")))
        .extracting(BudgetStatus::chanceOfExceeding)
        .containsExactly(0.4, null);
    assertThat(statuses(budget("nobody", null, "1")))
        .singleElement()
        .returns(State.NOT_FORECAST, BudgetStatus::state)
        .returns("nothing was spent in the last eight weeks", BudgetStatus::withheldBecause);
  }

  @Test
  void theOwnBudgetOfAMonthTakesThePlaceOfTheUsualOne() {
    assertThat(
            statuses(
                budget(null, null, "99"),
                budget(null, NOVEMBER, "1000"),
                budget(null, NOVEMBER.plusMonths(1), "1")))
        .extracting(BudgetStatus::state)
        .containsExactly(State.WITHIN);
  }

  @Test
  void aContractedBudgetIsHeldAgainstContractedCost() {
    Budget budget = new Budget(null, null, new BigDecimal("144"), "USD", CostBasis.CONTRACTED);
    BudgetStatus status = BudgetStatus.of(List.of(budget), List.of(ALL), NOVEMBER).get(0);

    assertThat(status.cost().toDate()).isEqualByComparingTo("90");
    // 0.9 × 160 is not above it, 0.9 × 161 is.
    assertThat(status.chanceOfExceeding()).isEqualTo(0.4);
  }

  @Test
  void whatIsExceededNeedsNoForecast() {
    MonthCost ten = new MonthCost(BigDecimal.TEN, null);
    SpendForecast young =
        new SpendForecast(SpendForecast.TOTAL, null, "USD", 3, ten, ten, "3 days of history");

    assertThat(status(young, "9"))
        .returns(1.0, BudgetStatus::chanceOfExceeding)
        .returns(State.EXCEEDED, BudgetStatus::state);
    assertThat(status(young, "10"))
        .returns(null, BudgetStatus::chanceOfExceeding)
        .returns(State.NOT_FORECAST, BudgetStatus::state)
        .returns("3 days of history", BudgetStatus::withheldBecause);
  }

  @Test
  void aMonthThatHasEndedIsCertain() {
    MonthCost ended =
        new MonthCost(BigDecimal.TEN, new MonthEnd(BigDecimal.TEN, BigDecimal.TEN, Futures.of(0)));
    SpendForecast certain =
        new SpendForecast(SpendForecast.TOTAL, null, "USD", 56, ended, ended, null);

    assertThat(status(certain, "10")).returns(0.0, BudgetStatus::chanceOfExceeding);
    assertThat(status(certain, "9.999999")).returns(1.0, BudgetStatus::chanceOfExceeding);
  }

  private static BudgetStatus status(SpendForecast forecast, String amount) {
    return BudgetStatus.of(List.of(budget(null, null, amount)), List.of(forecast), NOVEMBER).get(0);
  }

  private static List<BudgetStatus> statuses(Budget... budgets) {
    return BudgetStatus.of(List.of(budgets), List.of(ALL, RISK), NOVEMBER);
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
    BigDecimal toDate = new BigDecimal("100").multiply(factor);
    double[] futures =
        IntStream.rangeClosed(1, 100)
            .mapToDouble(cost -> factor.multiply(BigDecimal.valueOf(cost)).doubleValue())
            .toArray();
    return new MonthCost(
        toDate,
        new MonthEnd(toDate, new BigDecimal("150.5").multiply(factor), Futures.of(futures)));
  }
}
