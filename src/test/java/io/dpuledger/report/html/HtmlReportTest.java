package io.dpuledger.report.html;

import static io.dpuledger.report.fixture.ReportFixture.realistic;
import static io.dpuledger.report.fixture.ReportFixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.Totals;
import io.dpuledger.report.figures.UnitHours;
import io.dpuledger.report.fixture.HostileReport;
import io.dpuledger.report.fixture.HtmlTable;
import io.dpuledger.report.fixture.RecommendationFixture;
import io.dpuledger.report.fixture.ReportFixture;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  /** Every page is left in {@code target/reports-to-look-at} to be opened by a person. */
  private static final Map<String, ReportFixture> PAGES =
      Map.of(
          "realistic", realistic(),
          "simulated", realistic().simulated().currencies("USD", "CNY"),
          "nothing", report().currencies(),
          "unpriced", report().currencies().unpriced(new UnitHours("DPU", BigDecimal.TEN)),
          "one-day", report().days(1).teams("only-team"),
          "zero", report().dayCost("0"),
          "many", report().days(400).teams(sixtyTeams()),
          "hostile", HostileReport.fixture());

  @Test
  void pagesAreWholeAndOfTheirOwn() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "reports-to-look-at"));
    for (Map.Entry<String, ReportFixture> page : PAGES.entrySet()) {
      String html = HtmlReport.render(page.getValue().build());
      Files.writeString(folder.resolve(page.getKey() + ".html"), html);
      assertThat(html)
          .as(page.getKey())
          .startsWith("<!DOCTYPE html>")
          .endsWith("</html>\n")
          .doesNotContain("NaN", "Infinity", "style=\"", "unsafe-inline", " src=", "@import")
          .containsOnlyOnce("<style>")
          .containsOnlyOnce("<script>")
          .satisfies(
              text ->
                  assertThat(links(text))
                      .allMatch(
                          link ->
                              link.matches(
                                  "#[a-z0-9-]+|csv/[a-z_]+[.]csv|teams/[a-z0-9-]+[.]html")))
          .contains("Data quality", "the bill differs (tax, discounts, credits)");
    }
  }

  /** Only to what lies beside the page. */
  private static List<String> links(String html) {
    return Jsoup.parse(html).select("[href]").eachAttr("href");
  }

  @Test
  void policyAllowsExactlyTheStyleAndScriptOfThePage() {
    String html = HtmlReport.render(realistic().build());
    String style = between(html, "<style>", "</style>");
    String script = between(html, "<script>", "</script>");
    assertThat(html.replace("&#39;", "'"))
        .contains("default-src 'none'")
        .contains("style-src '" + ContentSecurityPolicy.hash(style) + "'")
        .contains("script-src '" + ContentSecurityPolicy.hash(script) + "'");
  }

  @Test
  void tablesAddUpToTheHeadline() {
    LedgerReport report = realistic().build();
    Totals totals = report.sections().get(0).totals();
    String html = HtmlReport.render(report);
    HtmlTable days = HtmlTable.named(html, "days");
    assertThat(days.rows()).hasSize(28);
    assertThat(days.sum(days.columns() - 1)).isEqualByComparingTo(totals.listCost());
    HtmlTable teams = HtmlTable.named(html, "teams");
    assertThat(teams.sum(0)).isEqualByComparingTo(totals.listCost());
    assertThat(teams.sum(1)).isEqualByComparingTo(totals.idleCostLow());
    assertThat(teams.sum(2)).isEqualByComparingTo(totals.idleCostHigh());
    HtmlTable evidence = HtmlTable.named(html, "evidence");
    assertThat(evidence.sum(0)).isEqualByComparingTo(totals.listCost());
    assertThat(evidence.sum(1)).isEqualByComparingTo(totals.idleCostLow());
    assertThat(evidence.sum(2)).isEqualByComparingTo(totals.idleCostHigh());
  }

  @Test
  void whatSavesLeastIsALineSoThatAPageStaysSmall() {
    Recommendation[] changes =
        IntStream.range(0, 40)
            .mapToObj(number -> RecommendationFixture.change("change-" + number).build())
            .toArray(Recommendation[]::new);
    Document page = Jsoup.parse(HtmlReport.render(report().changes(changes).build()));

    assertThat(page.select("article.change")).hasSize(ChangeCards.MOST_CARDS);
    assertThat(page.select("[data-section=smaller-changes] li"))
        .hasSize(40 - ChangeCards.MOST_CARDS);
    assertThat(page.select("[data-change]").eachAttr("data-change")).doesNotHaveDuplicates();
  }

  @Test
  void fewerWorkersByReplaysSayHowMuchLongerTheWorkTakes() {
    RecommendationFixture change =
        RecommendationFixture.change("WORKERS-1")
            .kind(Recommendation.Kind.WORKER_COUNT)
            .summaries("Fixed size: 10 G.1X", "5 G.1X")
            .detail("number_of_workers", "5")
            .detail("fewest_workers_today", "10")
            .detail("most_workers_today", "10")
            .detail("replayed_sessions", "25")
            .detail("replayed_working_days", "12")
            .detail("replayed_cost_share", "0.6249")
            .detail("longer_at_best", "0.0499")
            .detail("longer_at_worst", "0.1001");
    Document page = Jsoup.parse(HtmlReport.render(report().changes(change.build()).build()));

    assertThat(page.select("article.change").text())
        .contains("Recorded work takes 4 to 11 % longer")
        .contains("Replayed 25 sessions on 12 working days, 62 % of the cost");
  }

  @Test
  void whatPeopleTypedIsInert() {
    String html = HtmlReport.render(HostileReport.fixture().build());
    assertThat(html)
        .containsOnlyOnce("<script")
        .doesNotContain("\u202E")
        .contains("&lt;script&gt;alert(");
    assertThat(Jsoup.parse(html).getAllElements())
        .flatExtracting(element -> element.attributes().asList())
        .noneMatch(attribute -> attribute.getKey().startsWith("on"));
  }

  @Test
  void targetsThatWereNotReadAreNamedAboveTheFigures() {
    String html = HtmlReport.render(realistic().build());
    assertThat(html.indexOf("777788889999/ap-southeast-2: DENIED, never read"))
        .isPositive()
        .isLessThan(html.indexOf("class=\"headline\""));
  }

  @Test
  void simulatedDataSaysSo() {
    assertThat(HtmlReport.render(report().simulated().build())).contains("Simulated data.");
    assertThat(HtmlReport.render(report().build())).doesNotContain("Simulated data.");
  }

  @Test
  void sixtyTeamsAndFourHundredDaysFitIntoALetter() {
    String html = HtmlReport.render(realistic().days(400).teams(sixtyTeams()).build());
    assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(300 * 1024);
  }

  @Test
  void soTheyDoWithABudgetAChangeAndACurveEach() {
    String html = HtmlReport.render(BrowsedReports.BIG.build());
    assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(300 * 1024);
    assertThat(Jsoup.parse(html).select("article.change svg")).hasSize(2 * ChangeCards.MOST_DRAWN);
  }

  @Test
  void sameReportGivesTheSameBytes() {
    assertThat(HtmlReport.render(realistic().build()))
        .isEqualTo(HtmlReport.render(realistic().build()));
  }

  @Test
  void anyThreadCanRenderWhateverItsClassLoader() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      assertThat(HtmlReport.render(report().build())).endsWith("</html>\n");
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static String[] sixtyTeams() {
    return IntStream.range(0, 60).mapToObj(index -> "team-" + index).toArray(String[]::new);
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }
}
