package io.dpuledger.report.html;

import static io.dpuledger.report.fixture.ReportFixture.money;
import static io.dpuledger.report.fixture.ReportFixture.realistic;
import static io.dpuledger.report.fixture.ReportFixture.report;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.fixture.CurveFixture;
import io.dpuledger.report.fixture.HostileReport;
import io.dpuledger.report.fixture.OutlookFixture;
import io.dpuledger.report.fixture.RecommendationFixture;
import io.dpuledger.report.fixture.ReportFixture;
import io.dpuledger.report.picture.TimeoutPoint;
import io.dpuledger.report.section.AnomaliesSection;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** The reports that are opened in a browser. */
enum BrowsedReports {
  REALISTIC(realistic()),
  TWO_CURRENCIES(realistic().simulated().currencies("USD", "CNY")),
  HOSTILE(HostileReport.fixture()),
  EMPTY(report().currencies()),
  BIG(big());

  private final ReportFixture fixture;

  BrowsedReports(ReportFixture fixture) {
    this.fixture = fixture;
  }

  LedgerReport build() {
    return fixture.build();
  }

  /**
   * Sixty teams, each with a budget, and a change against a year before; 12 with a curve; 400 days.
   */
  private static ReportFixture big() {
    List<String> teams = IntStream.range(0, 60).mapToObj(index -> "team-number-" + index).toList();
    Outlook some = OutlookFixture.of(teams.get(0));
    return realistic()
        .days(400)
        .teams(teams.toArray(String[]::new))
        .changes(
            teams.stream().limit(12).map(BrowsedReports::change).toArray(Recommendation[]::new))
        .outlook(
            OutlookFixture.outlook(
                    some.forecast(),
                    teams.stream().map(BrowsedReports::budget).toList(),
                    teams.stream().map(BrowsedReports::mover).toList(),
                    some.of(AnomaliesSection.SOURCE))
                .with(
                    TimeoutPoint.SOURCE,
                    teams.stream().flatMap(team -> CurveFixture.of(team, team).stream()).toList()));
  }

  private static Recommendation change(String team) {
    return RecommendationFixture.change("idle-" + team)
        .team(team)
        .role(team)
        .interruptions(8)
        .measured(30, 120)
        .build();
  }

  private static Outlook.Budget budget(String team) {
    return new Outlook.Budget(
        YearMonth.of(2026, 11),
        team,
        "LIST",
        money("2000"),
        money("1400.123456"),
        money("1900.5"),
        0.27,
        "AT_RISK",
        null);
  }

  private static Outlook.Mover mover(String team) {
    return new Outlook.Mover(
        team,
        money("3000.123456"),
        money("4200.5"),
        money("800.25"),
        money("500"),
        money("-99.873456"),
        BigDecimal.ZERO);
  }
}
