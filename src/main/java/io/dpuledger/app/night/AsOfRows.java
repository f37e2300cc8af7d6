package io.dpuledger.app.night;

import io.dpuledger.analysis.month.ReportedMonthTable;
import io.dpuledger.bill.BillDaily;
import io.dpuledger.eventlog.SparkActivityTable;
import io.dpuledger.facts.QuarantineTable;
import io.dpuledger.ledger.SmallTables;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.observation.CollectionTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import java.util.List;

/** The rows of small tables that a report includes. */
final class AsOfRows {
  private final SmallTables tables;
  private final UsagePeriod period;

  AsOfRows(SmallTables tables, UsagePeriod period) {
    this.tables = tables;
    this.period = period;
  }

  List<TableRow> of(TableSchema table) {
    return tables.of(table, day -> isWanted(table, day));
  }

  private boolean isWanted(TableSchema table, String day) {
    if (table == QuarantineTable.SCHEMA) {
      return true;
    }
    if (table == CollectionTable.SCHEMA || table == SparkActivityTable.SCHEMA) {
      // A day is observed in the night after it.
      return new UsagePeriod(period.firstDay(), period.lastDay().plusDays(1)).contains(day);
    }
    String asOf = period.lastDay().toString();
    return (table == ReportedMonthTable.SCHEMA || isByBill(table))
        ? day.compareTo(asOf) <= 0
        : day.equals(asOf);
  }

  /** Whether a table has a partition for the bill of each month. */
  static boolean isByBill(TableSchema table) {
    return table.partition().name().equals(BillDaily.BILLING_PERIOD);
  }
}
