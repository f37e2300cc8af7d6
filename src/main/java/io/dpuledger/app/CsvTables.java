package io.dpuledger.app;

import io.dpuledger.analysis.SpendDaily;
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
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.observation.CollectionTable;
import io.dpuledger.report.CsvTable;
import io.dpuledger.table.TableSchema;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What of the tables goes into a spreadsheet, for a report of a period. */
final class CsvTables {
  private static final Logger LOG = LoggerFactory.getLogger(CsvTables.class);
  private static final long MOST_SESSIONS = 100_000;

  private static final List<TableSchema> USAGE =
      List.of(SpendDaily.SCHEMA, CapacityHourlyTable.SCHEMA);
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
          IdleTimeoutCurveTable.SCHEMA);
  private static final List<TableSchema> SESSIONS =
      List.of(SessionDayTable.SCHEMA, SessionFactTable.SCHEMA);

  private final Ledger ledger;
  private final UsagePeriod period;

  CsvTables(Ledger ledger, UsagePeriod period) {
    this.ledger = ledger;
    this.period = period;
  }

  /** All but sessions. */
  List<CsvTable> summaries() {
    // The night after a day is when that day was seen.
    UsagePeriod seen = new UsagePeriod(period.firstDay(), period.lastDay().plusDays(1));
    String asOf = period.lastDay().toString();
    return Stream.of(
            of(USAGE, period::contains),
            of(SIGHTS, seen::contains),
            of(ANSWERS, asOf::equals),
            of(List.of(ReportedMonthTable.SCHEMA), day -> day.compareTo(asOf) <= 0))
        .flatMap(tables -> tables)
        .toList();
  }

  /** One row a session, unless they are more than a spreadsheet opens. */
  List<CsvTable> sessions(long count) {
    if (count > MOST_SESSIONS) {
      LOG.warn(
          "no session_fact.csv and session_day.csv: {} sessions are too many for a spreadsheet;"
              + " query the tables",
          count);
      return List.of();
    }
    return of(SESSIONS, period::contains).toList();
  }

  private Stream<CsvTable> of(List<TableSchema> schemas, Predicate<String> days) {
    return schemas.stream().map(schema -> new CsvTable(schema, ledger.store().read(schema, days)));
  }
}
