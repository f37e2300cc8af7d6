package io.dpuledger.app;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.analysis.forecast.SpendForecast;
import io.dpuledger.analysis.forecast.SpendForecastTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.TableStore;
import java.time.LocalDate;
import java.util.List;

/** Has Spark add up what each team spent a day, and says where the month will end. */
final class ForecastStep {
  private final Run run;
  private final TableStore store;

  ForecastStep(Run run, TableStore store) {
    this.run = run;
    this.store = store;
  }

  /**
   * Once the days' spend is staged.
   *
   * @param firstKnown the first day of which anything is known
   */
  void stage(LocalDate asOf, LocalDate firstKnown) {
    UsagePeriod period = UsagePeriod.endingOn(asOf, SpendForecast.DAYS);
    List<SpendForecast.Spent> spent =
        SpendForecastTable.spent(
            SpendForecastTable.spent(store.readAhead(run.id(), SpendDaily.SCHEMA, period::contains))
                .collectAsList());
    store.stageRows(
        run.id(),
        SpendForecastTable.SCHEMA,
        asOf.toString(),
        SpendForecast.of(spent, asOf, firstKnown).stream()
            .map(forecast -> SpendForecastTable.row(forecast, asOf))
            .toList());
  }
}
