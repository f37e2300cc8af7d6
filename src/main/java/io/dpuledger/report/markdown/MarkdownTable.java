package io.dpuledger.report.markdown;

import io.dpuledger.report.section.Column;
import io.dpuledger.report.section.FigureTable;
import io.dpuledger.report.section.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table in Markdown; every heading and cell is escaped. */
final class MarkdownTable {
  private final List<String> lines = new ArrayList<>();

  MarkdownTable(String... headings) {
    this(List.of(headings), Arrays.stream(headings).map(heading -> "---").toList());
  }

  private MarkdownTable(List<String> headings, List<String> rules) {
    row(headings);
    lines.add(line(rules));
  }

  static <T> MarkdownTable of(FigureTable<T> figures, List<T> rows, String currency) {
    List<Column<T>> columns = figures.columns(Form.MARKDOWN);
    MarkdownTable table =
        new MarkdownTable(
            columns.stream().map(Column::heading).toList(),
            columns.stream().map(column -> column.isFigure() ? "---:" : "---").toList());
    rows.forEach(
        row -> table.row(columns.stream().map(column -> column.text(currency, row)).toList()));
    return table;
  }

  void row(List<String> cells) {
    lines.add(line(cells.stream().map(MarkdownText::escape).toList()));
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
