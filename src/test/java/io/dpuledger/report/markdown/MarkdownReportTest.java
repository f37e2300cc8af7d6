package io.dpuledger.report.markdown;

import static io.dpuledger.report.fixture.ReportFixture.realistic;
import static io.dpuledger.report.fixture.ReportFixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.fixture.HostileReport;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {
  @Test
  void saysWhatThePageSays() {
    String markdown = MarkdownReport.render(realistic().simulated().build());
    assertThat(markdown)
        .startsWith("# Glue sessions\\: cost and idle time\n")
        .contains(
            "**SIMULATED DATA.**",
            "> **1 of 3 targets could not be read.",
            "### Idle by team",
            "## What to do first",
            "### Spend by day and worker type",
            "## Data quality",
            "## Method",
            "Assumed");
  }

  @Test
  void saysOnHowManyDaysOlderRulesWorked() {
    assertThat(MarkdownReport.render(realistic().daysUnderOlderRules(3).build()))
        .contains("> **3 days still follow older rules");
    assertThat(MarkdownReport.render(realistic().build())).doesNotContain("older rules");
  }

  @Test
  void everyTableRowHasAsManyCellsAsItsHeading() {
    int cells = 0;
    for (String line : MarkdownReport.render(HostileReport.fixture().build()).lines().toList()) {
      int found = line.startsWith("|") ? line.replace("\\|", "").split("\\|", -1).length : 0;
      assertThat(found == 0 || cells == 0 || found == cells).as(line).isTrue();
      cells = found;
    }
  }

  @Test
  void whatPeopleTypedIsInert() {
    String markdown = MarkdownReport.render(HostileReport.fixture().build());
    assertThat(markdown)
        .doesNotContain("<script", "**bold**", "](javascript", "`code`", "\n# top", "\u202E")
        .contains("\\*\\*bold\\*\\*", "&lt;script&gt;");
  }

  @Test
  void teamsAddUpToTheHeadline() {
    LedgerReport report = report().teams("a", "b", "c").dayCost("100").build();
    List<BigDecimal> costs =
        MarkdownReport.render(report)
            .lines()
            .filter(line -> line.matches("\\| [abc] \\|.*"))
            .map(line -> new BigDecimal(line.split("\\|")[2].replaceAll("[^0-9.]", "")))
            .toList();
    BigDecimal cents = costs.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(costs).hasSize(3);
    assertThat(cents)
        .isCloseTo(
            report.sections().get(0).totals().listCost(),
            org.assertj.core.api.Assertions.within(new BigDecimal("0.015")));
  }

  @Test
  void emptyReportsAreWhole() {
    assertThat(MarkdownReport.render(report().currencies().build())).contains("No session ran");
  }
}
