package io.dpuledger.report.figures;

import io.dpuledger.report.words.Phrases;
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
  /** More of them is a table to scroll in; the workbook and the CSV have all. */
  private static final int SHOWN = 20;

  /**
   * A column and what its author says that it means.
   *
   * @param type as SQL calls it, such as decimal(18,6)
   */
  public record Column(String name, String type, String meaning) {
    /** How the page sets its values: figures on the right, days and times in one line. */
    public @Nullable String style() {
      return isNumber() ? "r" : type.matches("date|timestamp") ? "nw" : null;
    }

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

  /** The first rows: those that people read. */
  public List<List<@Nullable Object>> shown() {
    return rows.subList(0, Math.min(rows.size(), SHOWN));
  }

  /** Where it is from and what it shows, in one line. */
  public String caption() {
    return "One row: " + grain + ". " + extent() + " Asked by " + file + " of this site.";
  }

  private String extent() {
    if (rows.isEmpty()) {
      return "There is none.";
    }
    String all = Phrases.count(rows.size(), "row");
    return rows.size() <= SHOWN
        ? all + "."
        : "The first " + SHOWN + " of " + all + "; csv/" + table + ".csv has all.";
  }
}
