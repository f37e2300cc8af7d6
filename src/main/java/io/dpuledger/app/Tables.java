package io.dpuledger.app;

import io.dpuledger.analysis.Analyses;
import io.dpuledger.analysis.Analysis;
import io.dpuledger.analysis.anomaly.AnomalySessionTable;
import io.dpuledger.analysis.anomaly.SpendAnomalyTable;
import io.dpuledger.analysis.budget.BudgetStatusTable;
import io.dpuledger.analysis.capacity.CapacityHourlyTable;
import io.dpuledger.analysis.capacity.CapacityPeakTable;
import io.dpuledger.analysis.capacity.CapacityProfileTable;
import io.dpuledger.analysis.forecast.SpendForecastTable;
import io.dpuledger.analysis.idlewaste.IdleWasteTable;
import io.dpuledger.analysis.month.ReportedMonthTable;
import io.dpuledger.analysis.movers.SpendMoversTable;
import io.dpuledger.analysis.rightsizing.EfficiencyScoreTable;
import io.dpuledger.analysis.rightsizing.RecommendationTable;
import io.dpuledger.analysis.rightsizing.WithheldAdviceTable;
import io.dpuledger.analysis.timeoutcurve.IdleTimeoutCurveTable;
import io.dpuledger.facts.QuarantineTable;
import io.dpuledger.facts.SessionDayTable;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.observation.CollectionTable;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.observation.StatementObservationTable;
import io.dpuledger.table.TableSchema;
import java.util.List;
import java.util.stream.Stream;

/** Every table of a lake. */
final class Tables {
  private Tables() {}

  static List<TableSchema> all() {
    return Stream.of(
            Stream.of(
                SessionObservationTable.SCHEMA,
                CollectionTable.SCHEMA,
                SessionFactTable.SCHEMA,
                SessionDayTable.SCHEMA),
            Analyses.all().stream().map(Analysis::output),
            Stream.of(
                CapacityHourlyTable.SCHEMA,
                CapacityProfileTable.SCHEMA,
                CapacityPeakTable.SCHEMA,
                RecommendationTable.SCHEMA,
                WithheldAdviceTable.SCHEMA,
                EfficiencyScoreTable.SCHEMA,
                IdleWasteTable.SCHEMA,
                ReportedMonthTable.SCHEMA,
                SpendForecastTable.SCHEMA,
                BudgetStatusTable.SCHEMA,
                SpendAnomalyTable.SCHEMA,
                AnomalySessionTable.SCHEMA,
                SpendMoversTable.SCHEMA,
                IdleTimeoutCurveTable.SCHEMA,
                // Last, since a lake may have no file of them: then SQL over it stops here.
                StatementObservationTable.SCHEMA,
                QuarantineTable.SCHEMA))
        .flatMap(tables -> tables)
        .toList();
  }
}
