package io.dpuledger.report.section;

import io.dpuledger.model.VisibleText;
import io.dpuledger.report.figures.Spend;
import io.dpuledger.report.figures.TeamSpend;
import io.dpuledger.report.words.Phrases;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The teams that fit a chart; the rest become one line, so that nothing is left out. */
final class TeamFold {

  private TeamFold() {}

  /** A team, or several. */
  record Line(String name, BigDecimal listCost, BigDecimal idleCostLow, BigDecimal idleCostHigh)
      implements Spend {}

  static List<Line> of(List<TeamSpend> teams, int most) {
    if (teams.size() <= most) {
      return teams.stream().map(TeamFold::line).toList();
    }
    List<TeamSpend> rest = teams.subList(most - 1, teams.size());
    List<Line> lines =
        new ArrayList<>(teams.subList(0, most - 1).stream().map(TeamFold::line).toList());
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
