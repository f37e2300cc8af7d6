package io.dpuledger.app.night;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.facts.QuarantineTable;
import io.dpuledger.ledger.Analyses;
import io.dpuledger.ledger.NightAnswers;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.observation.CollectionTable;
import io.dpuledger.report.csv.CsvTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rows of small tables for CSV: all answers as of the report's day, and observations. */
final class CsvTables {
  private static final List<TableSchema> OBSERVED =
      List.of(CollectionTable.SCHEMA, QuarantineTable.SCHEMA);

  private CsvTables() {}

  /** All except those of {@link ReportScans}. */
  static List<CsvTable> of(Function<TableSchema, List<TableRow>> rows, UsagePeriod period) {
    List<Analysis> analyses = Analyses.all();
    return Stream.of(
            NightAnswers.tables(analyses, Analysis.Days.AS_OF),
            NightAnswers.tables(analyses, Analysis.Days.ONCE),
            NightAnswers.tables(analyses, Analysis.Days.CHANGED).stream()
                .filter(AsOfRows::isByBill)
                .toList(),
            OBSERVED)
        .flatMap(List::stream)
        .map(table -> CsvTable.of(table, wanted(rows.apply(table), table, period)))
        .toList();
  }

  private static List<TableRow> wanted(List<TableRow> rows, TableSchema table, UsagePeriod period) {
    if (!OBSERVED.contains(table)) {
      return rows;
    }
    // A day is observed in the night after it.
    UsagePeriod seen = new UsagePeriod(period.firstDay(), period.lastDay().plusDays(1));
    String day = table.partition().name();
    return rows.stream().filter(row -> seen.contains(String.valueOf(row.text(day)))).toList();
  }
}
