package io.dpuledger.report;

import io.dpuledger.table.TableSchema;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** A table as CSV (RFC 4180), with its columns in the order of the frame. */
public final class CsvExport {
  private static final String LINE_END = "\r\n";

  private CsvExport() {}

  /** All rows of a table, in the order of its key so that two nights can be compared. */
  public static byte[] render(TableSchema schema, Dataset<Row> rows) {
    String first = schema.key().get(0);
    String[] rest = schema.key().stream().skip(1).toArray(String[]::new);
    // One partition, sorted in passing: a sort of its own would start two more jobs.
    Dataset<Row> sorted = schema.select(rows).coalesce(1).sortWithinPartitions(first, rest);
    return render(sorted.columns(), sorted.toLocalIterator());
  }

  /** All rows of an answer to an analyst, as they come. */
  static byte[] render(OwnTable table) {
    return render(
        table.schema().rowType().fieldNames(),
        table.rows().stream().map(row -> withDay(row, table.asOf())).iterator());
  }

  private static Row withDay(Row row, String day) {
    Object[] values = new Object[row.length() + 1];
    for (int i = 0; i < row.length(); i++) {
      values[i] = row.get(i);
    }
    values[row.length()] = day;
    return RowFactory.create(values);
  }

  static byte[] render(String[] columns, Iterator<Row> rows) {
    StringBuilder csv = new StringBuilder();
    csv.append(Arrays.stream(columns).map(CsvCell::of).collect(Collectors.joining(",")));
    csv.append(LINE_END);
    while (rows.hasNext()) {
      append(csv, rows.next());
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder csv, Row row) {
    for (int index = 0; index < row.length(); index++) {
      csv.append(index == 0 ? "" : ",").append(CsvCell.of(row.get(index)));
    }
    csv.append(LINE_END);
  }
}
