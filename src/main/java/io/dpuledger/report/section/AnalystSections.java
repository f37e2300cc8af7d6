package io.dpuledger.report.section;

import static io.dpuledger.report.section.Kind.NUMBER;
import static io.dpuledger.report.section.Kind.VALUE;
import static io.dpuledger.report.section.Section.Form.MARKDOWN;
import static io.dpuledger.report.section.Section.Form.PAGE;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.report.figures.AnalystAnswer;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.words.AnalystCell;
import io.dpuledger.report.words.EvidenceText;
import io.dpuledger.report.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers to the SQL files of analysts, with whatever columns those select. */
public final class AnalystSections {
  /** More of them is a table to scroll in; the workbook and the CSV have all. */
  private static final int SHOWN = 20;

  /** What Excel takes, less a number that tells alike names apart. */
  private static final int LONGEST_NAME = 27;

  private static final Kind<Object> EVIDENCE =
      new Kind<>(
          VALUE.type(),
          VALUE.style(),
          (currency, code) -> EvidenceText.name(code.toString()),
          VALUE.sortKey(),
          VALUE.cell());

  private static final Section<LedgerReport, String> FAULTS =
      Section.<LedgerReport, String>of(
              "faults", "Analyses that failed", FigureTable.of(), report -> List.of())
          .when(report -> !report.analystAnswers().faults().isEmpty())
          .says(report -> report.analystAnswers().faults());

  private AnalystSections() {}

  static List<Section<LedgerReport, ?>> of(LedgerReport report) {
    List<Section<LedgerReport, ?>> sections = new ArrayList<>();
    for (AnalystAnswer answer : report.analystAnswers().answers()) {
      sections.add(section(answer, sections.size() + 1));
    }
    sections.add(FAULTS);
    return sections;
  }

  static String opening(LedgerReport report) {
    int answers = report.analystAnswers().answers().size();
    return answers == 0
        ? "No file of your analysts could be answered."
        : "The answers to %s of your analysts.".formatted(Phrases.count(answers, "file"));
  }

  /** The rows that people and JSON read. */
  public static List<List<@Nullable Object>> shown(AnalystAnswer answer) {
    return answer.rows().subList(0, Math.min(answer.rows().size(), SHOWN));
  }

  private static Section<LedgerReport, List<@Nullable Object>> section(
      AnalystAnswer answer, int number) {
    String file = answer.file().replaceAll("\\.sql$", "");
    return Section.<LedgerReport, List<@Nullable Object>>of(
            answer.table(), answer.title(), table(answer), report -> answer.rows())
        .shows(report -> shown(answer), PAGE, MARKDOWN)
        .when(report -> true)
        .says(
            "One row: "
                + answer.grain()
                + ". "
                + extent(answer)
                + " The query is "
                + answer.file()
                + ".")
        .sheet(number + " " + file.substring(0, Math.min(file.length(), LONGEST_NAME)))
        .explained();
  }

  private static FigureTable<List<@Nullable Object>> table(AnalystAnswer answer) {
    FigureTable<List<@Nullable Object>> table = FigureTable.of();
    for (int i = 0; i < answer.columns().size(); i++) {
      int index = i;
      AnalystAnswer.Column column = answer.columns().get(i);
      table
          .add(kind(column), AnalystCell.heading(column), row -> row.get(index))
          .means(column.meaning());
    }
    return table;
  }

  private static Kind<Object> kind(AnalystAnswer.Column column) {
    return column.isNumber()
        ? NUMBER
        : column.name().equals(SessionFactTable.IDLE_EVIDENCE) ? EVIDENCE : VALUE;
  }

  private static String extent(AnalystAnswer answer) {
    String all = Phrases.count(answer.rows().size(), "row");
    if (answer.rows().size() <= SHOWN) {
      return answer.rows().isEmpty() ? "It has no rows." : all + ".";
    }
    return "The first " + SHOWN + " of " + all + "; all are in csv/" + answer.table() + ".csv.";
  }
}
