package io.dpuledger.report.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as CSV (RFC 4180), with its columns in the order of its contract. */
public final class CsvExport {
  private static final String LINE_END = "\r\n";

  private CsvExport() {}

  /** All rows of a table, in the order of its key. */
  public static byte[] render(CsvTable table) {
    return table.lines().sorted(line(table.schema().columnNames()));
  }

  /** All rows of an answer to an analyst, as they come. */
  public static byte[] render(AnalystTable table) {
    StringBuilder csv = new StringBuilder();
    append(csv, table.schema().columnNames());
    for (List<@Nullable Object> row : table.rows()) {
      List<@Nullable Object> withDay = new ArrayList<>(row);
      withDay.add(table.asOf());
      append(csv, withDay);
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** One line of values, or of headings. */
  public static byte[] line(List<? extends @Nullable Object> values) {
    StringBuilder line = new StringBuilder();
    append(line, values);
    return line.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder csv, List<? extends @Nullable Object> values) {
    for (int i = 0; i < values.size(); i++) {
      csv.append(i == 0 ? "" : ",").append(CsvCell.of(values.get(i)));
    }
    csv.append(LINE_END);
  }
}
