package io.dpuledger.app;

import io.dpuledger.analysis.month.ReportedMonthTable;
import io.dpuledger.facts.QuarantineTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.observation.CollectionTable;
import io.dpuledger.table.RowScan;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.ValueRow;
import io.dpuledger.table.WholeRows;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The rows of small tables that a report is to see, each table read once. */
final class AsOfRows {
  private final Ledger ledger;
  private final UsagePeriod period;
  private final Map<TableSchema, List<TableRow>> read = new ConcurrentHashMap<>();

  AsOfRows(Ledger ledger, UsagePeriod period) {
    this.ledger = ledger;
    this.period = period;
  }

  List<TableRow> of(TableSchema schema) {
    return read.computeIfAbsent(
        schema, table -> of(table, ledger.store().read(table, day -> isWanted(table, day))));
  }

  private boolean isWanted(TableSchema table, String day) {
    if (table == QuarantineTable.SCHEMA) {
      return true;
    }
    if (table == CollectionTable.SCHEMA) {
      return day.compareTo(period.firstDay().toString()) >= 0;
    }
    String asOf = period.lastDay().toString();
    return table == ReportedMonthTable.SCHEMA ? day.compareTo(asOf) <= 0 : day.equals(asOf);
  }

  static List<TableRow> of(TableSchema schema, Dataset<Row> frame) {
    return RowScan.of(frame, WholeRows.of(schema)).entrySet().stream()
        .flatMap(part -> ValueRow.of(schema, part.getKey(), part.getValue()).stream())
        .toList();
  }
}
