package io.dpuledger.app;

import io.dpuledger.analysis.DailySpend;
import io.dpuledger.analysis.DailySpendProfile;
import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.analysis.anomaly.SpendAnomalies;
import io.dpuledger.analysis.budget.BudgetStatus;
import io.dpuledger.analysis.budget.BudgetStatusTable;
import io.dpuledger.analysis.forecast.PastForecast;
import io.dpuledger.analysis.forecast.SpendForecast;
import io.dpuledger.analysis.forecast.SpendForecastTable;
import io.dpuledger.analysis.month.ReportedMonth;
import io.dpuledger.analysis.month.ReportedMonthTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.CollectedRows;
import io.dpuledger.table.RowScan;
import io.dpuledger.table.TableStore;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Has Spark add up what each team spent a day, once, and says what follows: what ended months came
 * to, where this one ends, how the budgets stand, and which days were odd.
 */
final class OutlookStep {
  private final Run run;
  private final TableStore store;

  OutlookStep(Run run, TableStore store) {
    this.run = run;
    this.store = store;
  }

  /**
   * Once the days and their spend are staged.
   *
   * @param firstKnown the first day of which anything is known
   */
  void stage(LocalDate asOf, LocalDate firstKnown) {
    UsagePeriod period = UsagePeriod.endingOn(asOf, run.config().report().periodDays());
    UsagePeriod wanted = wanted(asOf, period);
    List<DailySpend> spent = spent(wanted);
    stageReportedMonths(spent, wanted.since(firstKnown), asOf);
    List<SpendForecast> forecasts = SpendForecast.of(spent, asOf, firstKnown);
    stageForecasts(forecasts, spent, asOf, firstKnown);
    store.stageRows(
        run.id(),
        BudgetStatusTable.SCHEMA,
        asOf.toString(),
        BudgetStatus.of(run.config().budgets(), forecasts, YearMonth.from(asOf)).stream()
            .map(status -> BudgetStatusTable.row(status, asOf))
            .toList());
    new AnomalyStep(run, store)
        .stage(new SpendAnomalies(run.config().anomalies()).of(spent, period, firstKnown), asOf);
  }

  /** All days that anything here looks at. */
  private static UsagePeriod wanted(LocalDate asOf, UsagePeriod period) {
    LocalDate lastMonth = asOf.minusMonths(1).withDayOfMonth(1);
    UsagePeriod judged = SpendAnomalies.needed(period);
    return judged.firstDay().isBefore(lastMonth) ? judged : new UsagePeriod(lastMonth, asOf);
  }

  private List<DailySpend> spent(UsagePeriod wanted) {
    return DailySpendProfile.spent(
        RowScan.of(
            store.readAhead(run.id(), SpendDaily.SCHEMA, wanted::contains),
            new DailySpendProfile(wanted)));
  }

  private void stageReportedMonths(List<DailySpend> spent, UsagePeriod known, LocalDate asOf) {
    SortedSet<String> kept = store.publishedDays(ReportedMonthTable.SCHEMA);
    List<ReportedMonth> ended =
        ReportedMonth.ended(spent, known, kept.isEmpty() ? null : LocalDate.parse(kept.last()));
    if (!ended.isEmpty()) {
      store.stageRows(
          run.id(),
          ReportedMonthTable.SCHEMA,
          asOf.toString(),
          ended.stream().map(month -> ReportedMonthTable.row(month, asOf)).toList());
    }
  }

  private void stageForecasts(
      List<SpendForecast> forecasts, List<DailySpend> spent, LocalDate asOf, LocalDate firstKnown) {
    List<PastForecast> past = past(asOf, firstKnown);
    store.stageRows(
        run.id(),
        SpendForecastTable.SCHEMA,
        asOf.toString(),
        forecasts.stream()
            .map(forecast -> SpendForecastTable.row(forecast, past, spent, asOf))
            .toList());
  }

  /** Last month has to be known whole to say what it came to. */
  private List<PastForecast> past(LocalDate asOf, LocalDate firstKnown) {
    Optional<String> day = PastForecast.dayOf(store.publishedDays(SpendForecastTable.SCHEMA), asOf);
    if (day.isEmpty() || firstKnown.isAfter(asOf.minusMonths(1).withDayOfMonth(1))) {
      return List.of();
    }
    return PastForecast.of(
        CollectedRows.of(
            SpendForecastTable.SCHEMA,
            store.read(SpendForecastTable.SCHEMA, day.orElseThrow()::equals)));
  }
}
