package io.dpuledger.analysis.breakdown;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the cost of a currency is made of, and what live sessions may add to it, as a report has it.
 *
 * @param all of all teams
 * @param teams of each team, the highest cost first
 */
public record Breakdown(Line all, List<Line> teams) {
  /** Of a report that says nothing of it. */
  public static final Breakdown NONE =
      new Breakdown(new Line(null, BigDecimal.ZERO, null, BigDecimal.ZERO), List.of());

  public Breakdown {
    teams = List.copyOf(teams);
  }

  /**
   * The cost of a team, or of all.
   *
   * @param team null for what belongs to none, and of all
   * @param parts null where an earlier version worked out some of the days, without them
   * @param atRisk what live sessions may still cost; never part of the cost
   */
  public record Line(
      @Nullable String team, BigDecimal listCost, @Nullable CostParts parts, BigDecimal atRisk) {}
}
