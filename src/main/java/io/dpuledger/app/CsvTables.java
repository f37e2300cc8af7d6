package io.dpuledger.app;

import io.dpuledger.analysis.anomaly.AnomalySessionTable;
import io.dpuledger.analysis.anomaly.SpendAnomalyTable;
import io.dpuledger.analysis.budget.BudgetStatusTable;
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
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.observation.CollectionTable;
import io.dpuledger.report.CsvTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What of small tables goes into a spreadsheet, for a report of a period. */
final class CsvTables {
  private static final List<TableSchema> SIGHTS =
      List.of(CollectionTable.SCHEMA, QuarantineTable.SCHEMA);
  private static final List<TableSchema> ANSWERS =
      List.of(
          RecommendationTable.SCHEMA,
          WithheldAdviceTable.SCHEMA,
          EfficiencyScoreTable.SCHEMA,
          IdleWasteTable.SCHEMA,
          SpendForecastTable.SCHEMA,
          BudgetStatusTable.SCHEMA,
          SpendAnomalyTable.SCHEMA,
          AnomalySessionTable.SCHEMA,
          CapacityProfileTable.SCHEMA,
          CapacityPeakTable.SCHEMA,
          SpendMoversTable.SCHEMA,
          IdleTimeoutCurveTable.SCHEMA,
          ReportedMonthTable.SCHEMA);

  /** Much of a small Spark query is planning by one thread. */
  private static final int TABLES_AT_A_TIME = 4;

  private CsvTables() {}

  /** All but those of {@link UsageScan}. */
  static List<CsvTable> of(Function<TableSchema, List<TableRow>> rows, UsagePeriod period) {
    return InParallel.map(
        TABLES_AT_A_TIME,
        Stream.concat(ANSWERS.stream(), SIGHTS.stream()).toList(),
        table ->
            CsvTable.of(
                table,
                SIGHTS.contains(table)
                    ? seen(rows.apply(table), table, period)
                    : rows.apply(table)));
  }

  private static List<TableRow> seen(List<TableRow> rows, TableSchema table, UsagePeriod period) {
    // The night after a day is when that day was seen.
    UsagePeriod seen = new UsagePeriod(period.firstDay(), period.lastDay().plusDays(1));
    String day = table.partition().name();
    return rows.stream().filter(row -> seen.contains(String.valueOf(row.text(day)))).toList();
  }
}
