package io.dpuledger.report.figures;

import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What one team's sessions cost, and how much of it was idle. Null is everybody without a team.
 *
 * @param idleCostExpected the best estimate between low and high; null if there is none for the
 *     days of the report
 * @param sharedCost its part of the cost that has no team, which is not in its list cost; null if
 *     that cost is left apart, and of that cost itself
 */
public record TeamSpend(
    @Nullable String team,
    BigDecimal listCost,
    BigDecimal idleCostLow,
    @Nullable BigDecimal idleCostExpected,
    BigDecimal idleCostHigh,
    @Nullable BigDecimal sharedCost)
    implements Spend {

  /** Most expected idle money first, then the most there can be, then by name, no team last. */
  public static final Comparator<TeamSpend> MOST_IDLE_FIRST =
      Comparator.comparing(TeamSpend::expectedOrLeast)
          .thenComparing(TeamSpend::idleCostHigh)
          .thenComparing(TeamSpend::listCost)
          .reversed()
          .thenComparing(TeamSpend::team, Comparator.nullsLast(Comparator.naturalOrder()));

  /** A team without an estimate, and without a part of the cost that has no team. */
  public TeamSpend(
      @Nullable String team, BigDecimal listCost, BigDecimal idleCostLow, BigDecimal idleCostHigh) {
    this(team, listCost, idleCostLow, null, idleCostHigh, null);
  }

  /** The same with its part of the cost that has no team. */
  public TeamSpend withShared(@Nullable BigDecimal part) {
    return new TeamSpend(team, listCost, idleCostLow, idleCostExpected, idleCostHigh, part);
  }

  /** Both together; null if that cost is left apart. */
  public @Nullable BigDecimal costWithShared() {
    return sharedCost == null ? null : listCost.add(sharedCost);
  }

  private BigDecimal expectedOrLeast() {
    return idleCostExpected == null ? idleCostLow : idleCostExpected;
  }
}
