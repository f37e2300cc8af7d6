package io.dpuledger.report.markdown;

import io.dpuledger.report.figures.AnalystAnswer;
import io.dpuledger.report.figures.AnalystAnswers;
import io.dpuledger.report.words.AnalystCell;
import java.util.List;

/** The answers to analysts as Markdown. */
final class MarkdownOwn {
  private MarkdownOwn() {}

  static String of(AnalystAnswers analyses) {
    StringBuilder text = new StringBuilder();
    for (AnalystAnswer answer : analyses.answers()) {
      text.append("## ").append(MarkdownText.escape(answer.title())).append("\n\n");
      text.append(MarkdownText.escape(answer.caption())).append("\n\n");
      if (!answer.rows().isEmpty()) {
        text.append(table(answer)).append('\n');
      }
    }
    if (!analyses.faults().isEmpty()) {
      text.append("## Analyses that could not be answered\n\n");
      analyses
          .faults()
          .forEach(fault -> text.append("- ").append(MarkdownText.escape(fault)).append('\n'));
    }
    return text.toString();
  }

  private static MarkdownTable table(AnalystAnswer answer) {
    MarkdownTable table =
        new MarkdownTable(
            answer.columns().stream()
                .map(column -> MarkdownText.escape(column.name()) + (column.isNumber() ? ":" : ""))
                .toArray(String[]::new));
    answer.shown().forEach(row -> table.row(texts(row)));
    return table;
  }

  private static List<String> texts(List<?> row) {
    return row.stream().map(AnalystCell::text).toList();
  }
}
