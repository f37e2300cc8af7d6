package io.dpuledger.report.figures;

import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What one team's sessions cost, and how much of it was idle. Null is everybody without a team. */
public record TeamSpend(
    @Nullable String team, BigDecimal listCost, BigDecimal idleCostLow, BigDecimal idleCostHigh)
    implements Spend {

  /** Most idle money first, then most money, then by name, the unattributed last. */
  public static final Comparator<TeamSpend> MOST_IDLE_FIRST =
      Comparator.comparing(TeamSpend::idleCostHigh)
          .thenComparing(TeamSpend::listCost)
          .reversed()
          .thenComparing(TeamSpend::team, Comparator.nullsLast(Comparator.naturalOrder()));
}
