package io.dpuledger.report.html;

import static io.dpuledger.report.fixture.ReportFixture.realistic;
import static io.dpuledger.report.fixture.ReportFixture.report;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.report.Reports;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.figures.SumsDoNotHoldException;
import io.dpuledger.report.figures.TeamPage;
import io.dpuledger.report.figures.TeamSums;
import io.dpuledger.report.fixture.HostileReport;
import io.dpuledger.report.fixture.OutlookFixture;
import io.dpuledger.report.fixture.RecommendationFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HtmlTeamTest {
  private static final int LARGEST = 300_000;

  @Test
  void everyTeamIsLinkedToItsPageAndEachPageBack() {
    Map<String, byte[]> files =
        Reports.render(report().teams("Risk", "risk", "../up", "(no team)", "", null).build());
    Document report = Jsoup.parse(text(files, "report.html"));
    for (String select : List.of("table[data-figures=teams] a", "ul.teamlinks a")) {
      List<String> links = report.select(select).eachAttr("href");
      assertThat(links).hasSize(6).doesNotHaveDuplicates().isSubsetOf(files.keySet());
    }
    pages(files)
        .forEach(
            (name, page) ->
                assertThat(page.select("header p.scope a").eachAttr("href"))
                    .as(name)
                    .containsExactly("../report.html"));
    assertThat(pages(files).get("teams/no-team.html").select("h1").text()).isEqualTo("(no team)");
  }

  @Test
  void teamsThatTheChartFoldsAreLinkedToo() {
    String[] teams = new String[60];
    for (int index = 0; index < teams.length; index++) {
      teams[index] = "team-" + index;
    }
    Map<String, byte[]> files = Reports.render(report().days(400).teams(teams).build());
    assertThat(Jsoup.parse(text(files, "report.html")).select("table[data-figures=teams] a"))
        .hasSize(60);
    assertThat(pages(files)).hasSize(60);
    pages(files).keySet().forEach(page -> assertThat(files.get(page)).hasSizeLessThan(LARGEST));
  }

  @Test
  void aPageTellsOfItsTeamOnly() throws IOException {
    Map<String, byte[]> files = Reports.render(realistic().simulated().build());
    String page = text(files, TeamPage.of("risk-analytics"));
    Path folder = Files.createDirectories(Path.of("target", "reports-to-look-at"));
    Files.writeString(folder.resolve("team.html"), page);
    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .endsWith("</html>\n")
        .contains(
            "Simulated data.", "Spend by day and worker type", "Idle, and how well it is known")
        .contains("What to do first", "GlueNotebookRisk", "Where the month ends", "What moved")
        .contains("1 of 3 targets could not be read")
        .doesNotContain("finance-bi", "GlueFinance", "growth-ml", "777788889999")
        .doesNotContain("Idle by team", "When the fleet runs", "Data quality<", "NaN");
    assertThat(Jsoup.parse(page).select("table[data-figures=budgets] tbody th").eachText())
        .containsExactly("risk-analytics");
  }

  @Test
  void aBudgetIsShownWhereNothingIsForecast() {
    Outlook.Budget budget = OutlookFixture.of("risk-analytics").budgets().get(1);
    LedgerReport report =
        report().outlook(Outlook.NONE.with(Outlook.BUDGETS, List.of(budget))).build();
    assertThat(text(Reports.render(report), TeamPage.of("risk-analytics")))
        .contains("Budgets of the month in USD", "$2,000.00");
  }

  @Test
  void linksToWhatLiesBesideTheReportLeadThere() {
    Recommendation change = RecommendationFixture.change("one").artefact("apply/some-role").build();
    LedgerReport report =
        report().changes(change).outlook(OutlookFixture.of("risk-analytics")).build();
    String page = text(Reports.render(report), TeamPage.of("risk-analytics"));
    assertThat(Jsoup.parse(page).select("[href]:not(nav a)").eachAttr("href"))
        .containsOnly(
            "../report.html", "../csv/spend_anomaly_session.csv", "../apply/some-role/APPLY.md");
  }

  @Test
  void whatPeopleTypedIsInert() {
    Map<String, byte[]> files = Reports.render(HostileReport.fixture().build());
    pages(files)
        .forEach(
            (name, page) -> {
              String html = text(files, name);
              assertThat(html).containsOnlyOnce("<script").doesNotContain("\u202E", "style=\"");
              assertThat(page.select("[href]").eachAttr("href"))
                  .allMatch(
                      link -> link.matches("#c0-[a-z]+|[.][.]/(report[.]html|csv/[a-z_]+[.]csv)"));
              assertThat(page.getAllElements())
                  .flatExtracting(element -> element.attributes().asList())
                  .noneMatch(attribute -> attribute.getKey().startsWith("on"));
              assertThat(html.replace("&#39;", "'")).contains("default-src 'none'");
            });
    assertThat(text(files, TeamPage.of(HostileReport.HOSTILE))).contains("&lt;script&gt;alert(");
  }

  @Test
  void aTeamThatIsLeftOutIsRefused() {
    LedgerReport good = realistic().build();
    assertThatThrownBy(
            () -> TeamSums.check(good.sections(), good.teams().subList(1, good.teams().size())))
        .isInstanceOf(SumsDoNotHoldException.class)
        .hasMessageContaining("USD list cost of the teams' pages");
  }

  private static Map<String, Document> pages(Map<String, byte[]> files) {
    Map<String, Document> pages = new HashMap<>();
    files.keySet().stream()
        .filter(name -> name.startsWith("teams/"))
        .forEach(name -> pages.put(name, Jsoup.parse(text(files, name))));
    return pages;
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.get(name), UTF_8);
  }
}
