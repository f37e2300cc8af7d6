package io.dpuledger.report.reader;

import io.dpuledger.report.figures.TeamSpend;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Divides the cost that has no team among teams, by what each of them cost. */
final class SharedCostParts {
  private static final int MONEY = 6;

  private SharedCostParts() {}

  /**
   * The same teams, each with its part. The sums so far are rounded, so that the parts add up; with
   * nothing to divide by, they stay apart.
   */
  static List<TeamSpend> of(List<TeamSpend> teams) {
    BigDecimal shared = BigDecimal.ZERO;
    BigDecimal attributed = BigDecimal.ZERO;
    for (TeamSpend team : teams) {
      if (team.team() == null) {
        shared = shared.add(team.listCost());
      } else {
        attributed = attributed.add(team.listCost());
      }
    }
    return shared.signum() == 0 || attributed.signum() == 0
        ? teams
        : with(parts(teams, shared, attributed), teams);
  }

  private static List<TeamSpend> with(Map<TeamSpend, BigDecimal> parts, List<TeamSpend> teams) {
    return teams.stream().map(team -> team.withShared(parts.get(team))).toList();
  }

  private static Map<TeamSpend, BigDecimal> parts(
      List<TeamSpend> teams, BigDecimal shared, BigDecimal attributed) {
    Map<TeamSpend, BigDecimal> parts = new HashMap<>();
    BigDecimal cost = BigDecimal.ZERO;
    BigDecimal given = BigDecimal.ZERO;
    for (TeamSpend team : teams) {
      if (team.team() != null) {
        cost = cost.add(team.listCost());
        BigDecimal due = shared.multiply(cost).divide(attributed, MONEY, RoundingMode.HALF_UP);
        parts.put(team, due.subtract(given));
        given = due;
      }
    }
    return parts;
  }
}
