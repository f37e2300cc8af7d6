package io.dpuledger.report;

import io.dpuledger.table.TableSchema;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

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
