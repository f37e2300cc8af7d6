package io.dpuledger.report.csv;

import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.aggregate.AggregateQuery;
import io.dpuledger.report.aggregate.RowPart;
import io.dpuledger.table.Profile;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;

/** A table to be written out as CSV: its contract and its rows. */
public record CsvTable(TableSchema schema, CsvLines lines) {
  /** Rows that are at hand. */
  public static CsvTable of(TableSchema schema, Iterable<TableRow> rows) {
    return new CsvTable(
        schema, CsvProfile.of(schema, AggregateQuery.ALL_ROWS, Long.MAX_VALUE).of(rows));
  }

  /**
   * Gathers rows where they are.
   *
   * @param period the days, by the partition, whose rows are wanted
   * @param most of more rows none is kept, see {@link CsvLines#isTooMany}
   */
  public static Profile<CsvLines> gathering(TableSchema schema, UsagePeriod period, long most) {
    return CsvProfile.of(schema, RowPart.within(schema.partition().name(), period), most);
  }
}
