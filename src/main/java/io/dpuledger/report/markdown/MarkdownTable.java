package io.dpuledger.report.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table in Markdown; every cell is escaped. A heading that ends with ":" is right-aligned. */
final class MarkdownTable {
  private final List<String> lines = new ArrayList<>();

  MarkdownTable(String... headings) {
    StringBuilder rule = new StringBuilder("|");
    List<String> names = new ArrayList<>();
    for (String heading : headings) {
      boolean right = heading.endsWith(":");
      names.add(right ? heading.substring(0, heading.length() - 1) : heading);
      rule.append(right ? " ---: |" : " --- |");
    }
    lines.add(line(names));
    lines.add(rule.toString());
  }

  MarkdownTable row(String... cells) {
    lines.add(line(Arrays.stream(cells).map(MarkdownText::escape).toList()));
    return this;
  }

  MarkdownTable row(List<String> cells) {
    return row(cells.toArray(String[]::new));
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
