package io.dpuledger.report.figures;

import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What one team's sessions cost, and how much of it was idle. Null is everybody without a team.
 *
 * @param idleCostExpected the best estimate between low and high; null if there is none for the
 *     days of the report
 */
public record TeamSpend(
    @Nullable String team,
    BigDecimal listCost,
    BigDecimal idleCostLow,
    @Nullable BigDecimal idleCostExpected,
    BigDecimal idleCostHigh)
    implements Spend {

  /** Most expected idle money first, then the most there can be, then by name, no team last. */
  public static final Comparator<TeamSpend> MOST_IDLE_FIRST =
      Comparator.comparing(TeamSpend::expectedOrLeast)
          .thenComparing(TeamSpend::idleCostHigh)
          .thenComparing(TeamSpend::listCost)
          .reversed()
          .thenComparing(TeamSpend::team, Comparator.nullsLast(Comparator.naturalOrder()));

  private BigDecimal expectedOrLeast() {
    return idleCostExpected == null ? idleCostLow : idleCostExpected;
  }
}
