package io.dpuledger.report.section;

import static io.dpuledger.report.section.Kind.SHARE;

import io.dpuledger.report.chart.Chart;
import io.dpuledger.report.chart.RangeBars;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.TeamPage;
import io.dpuledger.report.figures.TeamSpend;
import io.dpuledger.report.words.MoneyText;
import io.dpuledger.report.words.Phrases;
import io.dpuledger.report.words.ShareText;

/** What the sessions of each team cost, and how much of it was idle. */
final class TeamsSection {
  static final int BARS_SHOWN = 15;

  private static final FigureTable<TeamSpend> TABLE =
      FigureTable.<TeamSpend>of("team")
          .team(Phrases.NO_TEAM, TeamSpend::team)
          .linked(team -> TeamPage.of(team.team()))
          .spend(team -> team)
          .add(SHARE, "Share", Share::idle)
          .notInSheet();

  static final Section<CurrencySection, TeamSpend> SECTION =
      Section.of("teams", "Idle by team", TABLE, CurrencySection::teams)
          .when(CurrencySection::hasSpend)
          .chart(TeamsSection::chart)
          .folded("Show the figures, and a page for each team")
          .half()
          .ofAllTeams()
          .sheet("Teams")
          .json("teams");

  private TeamsSection() {}

  private static Chart chart(CurrencySection money, String id) {
    return IdleBars.chart(
        id + "-teams",
        "Idle by team",
        "team",
        TeamFold.of(money.teams(), BARS_SHOWN).stream()
            .map(line -> bar(money.currency(), line))
            .toList());
  }

  private static RangeBars.Bar bar(String currency, TeamFold.Line line) {
    String label =
        MoneyText.compactRange(currency, line.idleCostLow(), line.idleCostHigh())
            + " · "
            + ShareText.compactRange(line.idleCostLow(), line.idleCostHigh(), line.listCost());
    return IdleBars.bar(currency, line.name(), line, label);
  }
}
