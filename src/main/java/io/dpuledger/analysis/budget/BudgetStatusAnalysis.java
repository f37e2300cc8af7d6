package io.dpuledger.analysis.budget;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.analysis.Answers;
import io.dpuledger.analysis.Night;
import io.dpuledger.analysis.Scans;
import io.dpuledger.analysis.forecast.SpendForecastAnalysis;
import java.time.YearMonth;
import java.util.List;

/** Says how the budgets stand. */
public final class BudgetStatusAnalysis implements Analysis {
  private final SpendForecastAnalysis forecasts;

  public BudgetStatusAnalysis(SpendForecastAnalysis forecasts) {
    this.forecasts = forecasts;
  }

  @Override
  public List<Output> outputs() {
    return List.of(new Output(BudgetStatusTable.SCHEMA, Days.AS_OF));
  }

  @Override
  public void ask(Night night, Scans scans) {
    // Forecasts ask all that is needed.
  }

  @Override
  public void answer(Night night, Answers answers) {
    answers.rows(
        BudgetStatusTable.TABLE,
        BudgetStatus.of(
            night.settings().budgets(), forecasts.forecasts(), YearMonth.from(night.asOf())));
  }
}
