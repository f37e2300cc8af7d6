package io.dpuledger.report.csv;

import io.dpuledger.table.TableSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All rows of an answer to an analyst, to be written out as CSV in the order that was asked for.
 *
 * @param asOf the day that they are as of, which is a column of the table
 * @param rows a value for each other column
 */
public record AnalystTable(TableSchema schema, String asOf, List<List<@Nullable Object>> rows) {
  public AnalystTable {
    rows = List.copyOf(rows);
  }
}
