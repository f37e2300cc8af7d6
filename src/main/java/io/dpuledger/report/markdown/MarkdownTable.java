package io.dpuledger.report.markdown;

import io.dpuledger.report.section.Column;
import io.dpuledger.report.section.Section;
import io.dpuledger.report.section.Section.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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

  /** The table of a section; lines under a row have a row each. */
  static <S, T> MarkdownTable of(Section<S, T> section, S subject, String currency) {
    List<Column<T>> columns = section.table(List.of(subject)).columns(Form.MARKDOWN);
    MarkdownTable table =
        new MarkdownTable(
            columns.stream().map(Column::heading).toList(),
            columns.stream().map(column -> column.isFigure() ? "---:" : "---").toList());
    for (T row : section.shown(subject, Form.MARKDOWN)) {
      table.row(columns.stream().map(column -> column.text(currency, row)).toList());
      section.below(currency, row).forEach(line -> table.row(below(line, columns.size())));
    }
    return table;
  }

  void row(List<String> cells) {
    lines.add(line(cells.stream().map(MarkdownText::escape).toList()));
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }

  /** In the second column: the first is often a narrow one. */
  private static List<String> below(String line, int columns) {
    List<String> cells = new ArrayList<>(Collections.nCopies(columns, ""));
    cells.set(1, line);
    return cells;
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
