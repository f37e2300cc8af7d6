package io.dpuledger.report;

import io.dpuledger.table.TableSchema;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * All rows of an answer to an analyst, to be written out as CSV in the order that was asked for.
 *
 * @param asOf the day that they are as of, which is a column of the table
 */
public record OwnTable(TableSchema schema, String asOf, List<Row> rows) {
  public OwnTable {
    rows = List.copyOf(rows);
  }
}
