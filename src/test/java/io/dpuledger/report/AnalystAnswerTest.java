package io.dpuledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.report.figures.AnalystAnswers;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.TeamReport;
import io.dpuledger.report.fixture.AnalystFixture;
import io.dpuledger.report.fixture.ReportFixture;
import io.dpuledger.report.fixture.XlsxTable;
import io.dpuledger.report.html.HtmlReport;
import io.dpuledger.report.json.JsonReport;
import io.dpuledger.report.markdown.MarkdownReport;
import io.dpuledger.report.words.AnalystCell;
import io.dpuledger.report.xlsx.WorkbookReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answers to analysts say the same in every form of the report. */
class AnalystAnswerTest {
  private static final LedgerReport REPORT =
      ReportFixture.report().analystAnswers(AnalystFixture.of("anna")).build();

  @ParameterizedTest
  @CsvSource({
    "105.600430, 105.60",
    "0.456789, 0.457",
    "0.000000, 0.00",
    "1234.500000, '1,234.50'",
    "0.000001, 0.000001",
    "12, 12",
    "0.1, 0.1",
    "-1234567.891, '-1,234,567.89'",
    "1E+3, '1,000'"
  })
  void figuresAreShownToTheCentAndSmallOnesToThreeDigits(BigDecimal number, String text) {
    assertThat(AnalystCell.text(number)).isEqualTo(text);
  }

  @Test
  void theSectionSaysWhatARowIsAndHowManyThereAre() {
    Document page = Jsoup.parse(HtmlReport.render(REPORT));
    assertThat(page.select("[data-section=analysis_owners] p").text())
        .isEqualTo(
            "One row: anna. The first 20 of 22 rows; all are in csv/analysis_owners.csv. The query"
                + " is owners.sql.");
    assertThat(page.select("[data-section=analysis_none] p").text()).contains("It has no rows.");
    assertThat(page.select("[data-section=analysis_none] table").size()).isZero();
    assertThat(page.select("[data-section=analysis_owners] tbody tr").eachText())
        .hasSize(20)
        .startsWith(
            "anna 1,234.50 12 16 Nov 2026 20 Nov 2026 09:30 0.125 yes", "– 0.000001 3 – – – no");
    assertThat(page.select("[data-section=analysis_owners] thead th").eachText())
        .containsExactly(
            "Owner", "List cost", "Sessions", "Week", "Seen at (UTC)", "Share", "Is idle");
    assertThat(page.text()).contains("broken.sql:12: unknown table anna");
  }

  @Test
  void markdownHasTheSameCells() {
    assertThat(MarkdownReport.render(REPORT))
        .contains(
            "## anna\n\nOne row\\: anna. The first 20 of 22 rows; all are in csv/analysis\\_owners.csv.")
        .contains("| anna | 1,234.50 | 12 | 16 Nov 2026 | 20 Nov 2026 09\\:30 | 0.125 | yes |")
        .contains("| – | 0.000001 | 3 | – | – | – | no |")
        .contains("broken.sql\\:12\\: unknown table anna");
  }

  @Test
  void jsonHasTheValuesThemselves() throws IOException {
    JsonNode json = new ObjectMapper().readTree(JsonReport.render(REPORT));
    assertThat(json.at("/own_analyses/0/rows").size()).isEqualTo(20);
    assertThat(json.at("/own_analyses/0/rows").toString())
        .startsWith(
            "[[\"anna\",1234.5,12,\"2026-11-16\",\"2026-11-20T09:30:00Z\",0.125,true],"
                + "[null,1.0E-6,3,null,null,null,false],");
    assertThat(json.at("/own_analyses/0/rows_of_table").asLong()).isEqualTo(22);
    assertThat(json.at("/own_analyses_not_answered/0").asText())
        .isEqualTo("broken.sql:12: unknown table anna");
  }

  @Test
  void theWorkbookHasASheetForEach() {
    byte[] workbook = WorkbookReport.render(REPORT);
    assertThat(XlsxTable.names(workbook)).endsWith("1 owners", "2 none");
    XlsxTable owners = XlsxTable.named(workbook, "1 owners");
    assertThat(owners.headings())
        .containsExactly(
            "Owner", "List cost", "Sessions", "Week", "Seen at (UTC)", "Share", "Is idle");
    assertThat(owners.numbers("List cost"))
        .usingElementComparator(BigDecimal::compareTo)
        .hasSize(22)
        .startsWith(new BigDecimal("1234.5"), new BigDecimal("0.000001"));
    assertThat(owners.cell(0, "Is idle").asString()).isEqualTo("true");
    assertThat(owners.isEmpty(1, "Share")).isTrue();
  }

  @Test
  void nobodyElseIsToldOnTheirPage() {
    for (TeamReport team : REPORT.teams()) {
      assertThat(team.within(REPORT).analystAnswers())
          .isEqualTo(new AnalystAnswers(List.of(), List.of()));
    }
  }
}
