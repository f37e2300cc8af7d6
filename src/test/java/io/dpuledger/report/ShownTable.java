package io.dpuledger.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A table as people see it in a written page or Markdown file, cell by cell. */
record ShownTable(List<String> headings, List<List<String>> rows) {
  /** All tables of a page under one caption, in the order of their currencies. */
  static List<ShownTable> inHtml(String html, String figures) {
    Document page = Jsoup.parse(html);
    return page.select("table[data-figures=" + figures + "]").stream()
        .map(
            table ->
                new ShownTable(
                    table.select("thead th").stream().map(Element::text).toList(),
                    table.select("tbody tr").stream().map(ShownTable::cells).toList()))
        .toList();
  }

  /** All tables of a Markdown file whose first heading is this, and that have the other one. */
  static List<ShownTable> inMarkdown(String markdown, String firstHeading, String other) {
    List<ShownTable> tables = new ArrayList<>();
    List<String> lines = markdown.lines().toList();
    for (int line = 0; line < lines.size(); line++) {
      if (lines.get(line).startsWith("| " + firstHeading + " |")) {
        List<String> headings = markdownCells(lines.get(line));
        List<List<String>> rows =
            lines.stream()
                .skip(line + 2L)
                .takeWhile(row -> row.startsWith("|"))
                .map(ShownTable::markdownCells)
                .toList();
        if (headings.contains(other)) {
          tables.add(new ShownTable(headings, rows));
        }
      }
    }
    return tables;
  }

  List<BigDecimal> amounts(String heading) {
    int column = headings.lastIndexOf(heading);
    return rows.stream().map(row -> amount(row.get(column))).toList();
  }

  /** "$1,234.50" and "−CNY 0.05" as numbers; "under $0.01" as its bound. */
  static BigDecimal amount(String shown) {
    BigDecimal size = new BigDecimal(shown.replaceAll("[^0-9.]", ""));
    return shown.contains("−") ? size.negate() : size;
  }

  private static List<String> cells(Element row) {
    return row.select("th, td").stream().map(Element::text).toList();
  }

  private static List<String> markdownCells(String line) {
    // A bar that is part of a cell has a backslash before it.
    return Arrays.stream(line.substring(1).split("(?<= )\\|", -1)).map(String::strip).toList();
  }
}
