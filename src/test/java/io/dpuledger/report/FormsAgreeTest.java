package io.dpuledger.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.fixture.HostileReport;
import io.dpuledger.report.fixture.ReportFixture;
import io.dpuledger.report.fixture.ShownTable;
import io.dpuledger.report.fixture.XlsxTable;
import io.dpuledger.report.section.Section;
import io.dpuledger.report.section.Section.Form;
import io.dpuledger.report.section.Sections;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every section is in every form that it is described for, with all of its rows. */
class FormsAgreeTest {
  static Stream<LedgerReport> reports() {
    return Stream.of(ReportFixture.realistic().build(), HostileReport.fixture().build());
  }

  @ParameterizedTest
  @MethodSource("reports")
  void thePageAndMarkdownShowTheSameCells(LedgerReport report) {
    Map<String, byte[]> files = Reports.render(report);
    CurrencySection money = report.sections().get(0);
    Sections.in(Sections.OF_MONEY).forEach(section -> agree(section, money, files));
    Sections.OF_PRICES.forEach(section -> agree(section, money, files));
    Sections.in(Sections.ofFleet(report)).stream()
        .filter(section -> !section.name().equals("targets"))
        .forEach(section -> agree(section, report, files));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void theWorkbookHasAllRows(LedgerReport report) {
    byte[] workbook = Reports.render(report).get("report.xlsx");
    for (Section<CurrencySection, ?> section : Sections.in(Sections.OF_MONEY)) {
      hasRows(workbook, section, report.sections().get(0));
    }
    for (Section<LedgerReport, ?> section : Sections.in(Sections.ofFleet(report))) {
      hasRows(workbook, section, report);
    }
  }

  @Test
  void whatTheDayWorkedOutIsInJson() throws IOException {
    byte[] json = Reports.render(ReportFixture.realistic().build()).get("report.json");
    assertThat(new ObjectMapper().readTree(json).at("/currencies/0/outlook").fieldNames())
        .toIterable()
        .containsExactly("forecast", "budgets", "movers", "anomalies");
  }

  private static <S> void agree(Section<S, ?> section, S subject, Map<String, byte[]> files) {
    if (!section.isShown(subject, Form.PAGE)
        || !section.isShown(subject, Form.MARKDOWN)
        || section.shown(subject, Form.PAGE).isEmpty()) {
      return;
    }
    ShownTable page =
        ShownTable.inHtml(new String(files.get("report.html"), UTF_8), section.name()).get(0);
    List<ShownTable> markdown =
        ShownTable.inMarkdown(
            new String(files.get("report.md"), UTF_8),
            page.headings().get(0),
            page.headings().get(page.headings().size() - 1));
    assertThat(markdown)
        .as(section.name())
        .anySatisfy(
            table -> {
              int columns = page.headings().size();
              assertThat(unescaped(table.headings(), columns)).isEqualTo(letters(page.headings()));
              assertThat(table.rows().stream().map(row -> unescaped(row, columns)).toList())
                  .isEqualTo(page.rows().stream().map(FormsAgreeTest::letters).toList());
            });
  }

  /** After the last bar of a line there is one cell more. */
  private static List<String> unescaped(List<String> cells, int columns) {
    return letters(
        cells.subList(0, columns).stream()
            .map(cell -> cell.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
            .toList());
  }

  /** Without the marks of Markdown. */
  private static List<String> letters(List<String> cells) {
    return cells.stream().map(cell -> cell.replaceAll("[^\\p{L}\\p{N}]", "")).toList();
  }

  private static <S> void hasRows(byte[] workbook, Section<S, ?> section, S subject) {
    if (!section.sheet().isEmpty()) {
      XlsxTable sheet = XlsxTable.named(workbook, section.sheet());
      assertThat(sheet.rows()).as(section.name()).hasSameSizeAs(section.rows(subject));
    }
  }
}
