package io.dpuledger.report.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an analyst, its rows in the order that was asked for.
 *
 * @param table the name of the table and the CSV that have all rows
 * @param file the name of the file that asks
 * @param grain what one row is, as a phrase
 * @param rows a value for each column: text, truth, whole number, decimal, double, day or instant
 */
public record AnalystAnswer(
    String table,
    String file,
    String title,
    String grain,
    List<Column> columns,
    List<List<@Nullable Object>> rows) {
  /**
   * A column and what its author says that it means.
   *
   * @param type as SQL calls it, such as decimal(18,6)
   */
  public record Column(String name, String type, String meaning) {
    /** Whether its values are figures. */
    public boolean isNumber() {
      return type.matches("int|bigint|double|decimal.*");
    }
  }

  public AnalystAnswer {
    columns = List.copyOf(columns);
    // What is not known is null, which List.copyOf does not take.
    rows = rows.stream().map(row -> Collections.unmodifiableList(new ArrayList<>(row))).toList();
  }
}
