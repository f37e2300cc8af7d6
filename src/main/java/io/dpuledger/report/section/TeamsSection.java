package io.dpuledger.report.section;

import static io.dpuledger.report.section.Kind.COUNT;
import static io.dpuledger.report.section.Kind.MONEY;
import static io.dpuledger.report.section.Kind.SHARE;
import static io.dpuledger.report.section.Kind.TEXT;

import io.dpuledger.analysis.ProjectSpend;
import io.dpuledger.model.VisibleText;
import io.dpuledger.report.chart.Chart;
import io.dpuledger.report.chart.RangeBars;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.Source;
import io.dpuledger.report.figures.Spend;
import io.dpuledger.report.figures.TeamPage;
import io.dpuledger.report.figures.TeamSpend;
import io.dpuledger.report.picture.IdleBars;
import io.dpuledger.report.words.MoneyText;
import io.dpuledger.report.words.Phrases;
import io.dpuledger.report.words.ShareText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the sessions of each team cost, and how much of it was idle. */
final class TeamsSection {
  static final int BARS_SHOWN = 15;

  private static final FigureTable<TeamSpend> APART = figures();

  private static final FigureTable<TeamSpend> SHARED =
      figures()
          .add(MONEY, "shared_cost", "Part of shared cost", TeamSpend::sharedCost)
          .orNull()
          .add(MONEY, "list_cost_with_shared", "Cost with it", TeamSpend::costWithShared)
          .orNull();

  private static final Source<ProjectSpend> PROJECT_SOURCE =
      Source.of(ProjectSpend.TABLE.schema(), ProjectSpend.TABLE::read, ProjectSpend.ORDER);

  private static final FigureTable<ProjectSpend> PROJECT_TABLE =
      FigureTable.<ProjectSpend>of("project_spend")
          .add(TEXT, "project", "Project", spend -> spend.group().project())
          .team(Phrases.NO_TEAM, spend -> spend.group().team())
          .add(COUNT, "sessions_started", "Sessions", spend -> spend.sum().started())
          .add(MONEY, "list_cost", "List cost", spend -> spend.sum().listCost())
          .orNull()
          .add(MONEY, "idle_cost_low", "Idle at least", spend -> spend.sum().idleCostLow())
          .orNull()
          .add(MONEY, "idle_cost_high", "Idle at most", spend -> spend.sum().idleCostHigh())
          .orNull();

  static final Section<CurrencySection, TeamSpend> SECTION =
      Section.<CurrencySection, TeamSpend>of(
              "teams", money -> "Idle by team", TeamsSection::table, CurrencySection::teams)
          .says(TeamsSection::sentences)
          .when(CurrencySection::hasSpend)
          .chart(TeamsSection::chart)
          .folded("Show the figures, and a page for each team")
          .ofAllTeams()
          .sheet("Teams")
          .json("teams");

  static final Section<CurrencySection, ProjectSpend> PROJECTS =
      Section.of("projects", "Projects of Unified Studio", PROJECT_TABLE, PROJECT_SOURCE)
          .says("Sessions that SageMaker Unified Studio opened, by its projects.")
          .sheet("Projects")
          .json("projects");

  private TeamsSection() {}

  private static FigureTable<TeamSpend> figures() {
    return FigureTable.<TeamSpend>of("team")
        .team(Phrases.NO_TEAM, TeamSpend::team)
        .linked(team -> TeamPage.of(team.team()))
        .spend(team -> team)
        .add(MONEY, "idle_cost_expected", "Idle, best estimate", TeamSpend::idleCostExpected)
        .orNull()
        .add(SHARE, "Share", Share::idle)
        .notInSheet();
  }

  /** JSON always has the parts of shared cost. */
  private static FigureTable<TeamSpend> table(List<CurrencySection> sections) {
    return sections.isEmpty() || sections.stream().anyMatch(TeamsSection::isShared)
        ? SHARED
        : APART;
  }

  private static boolean isShared(CurrencySection money) {
    return money.teams().stream().anyMatch(team -> team.sharedCost() != null);
  }

  private static List<String> sentences(CurrencySection money) {
    return isShared(money)
        ? List.of(
            "The cost without a team is also divided among teams, by what each of them cost. It"
                + " counts once, in its own line.")
        : List.of();
  }

  private static Chart chart(CurrencySection money, String id) {
    return IdleBars.chart(
        id + "-teams",
        "Idle by team",
        "team",
        lines(money.teams()).stream().map(line -> bar(money.currency(), line)).toList());
  }

  private static RangeBars.Bar bar(String currency, Line line) {
    String label =
        MoneyText.compactRange(currency, line.idleCostLow(), line.idleCostHigh())
            + " · "
            + ShareText.compactRange(line.idleCostLow(), line.idleCostHigh(), line.listCost());
    return IdleBars.bar(currency, line.name(), line, label);
  }

  /** A team, or several. */
  private record Line(
      String name, BigDecimal listCost, BigDecimal idleCostLow, BigDecimal idleCostHigh)
      implements Spend {}

  /** The teams that fit the chart; the rest become one line, so that nothing is left out. */
  private static List<Line> lines(List<TeamSpend> teams) {
    if (teams.size() <= BARS_SHOWN) {
      return teams.stream().map(TeamsSection::line).toList();
    }
    List<TeamSpend> rest = teams.subList(BARS_SHOWN - 1, teams.size());
    List<Line> lines =
        new ArrayList<>(teams.subList(0, BARS_SHOWN - 1).stream().map(TeamsSection::line).toList());
    lines.add(
        new Line(
            Phrases.number(rest.size()) + " other teams",
            sum(rest, TeamSpend::listCost),
            sum(rest, TeamSpend::idleCostLow),
            sum(rest, TeamSpend::idleCostHigh)));
    return List.copyOf(lines);
  }

  private static Line line(TeamSpend team) {
    return new Line(
        VisibleText.orElse(team.team(), Phrases.NO_TEAM),
        team.listCost(),
        team.idleCostLow(),
        team.idleCostHigh());
  }

  private static BigDecimal sum(List<TeamSpend> teams, Function<TeamSpend, BigDecimal> amount) {
    return teams.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
