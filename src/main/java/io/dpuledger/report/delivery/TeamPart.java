package io.dpuledger.report.delivery;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.figures.SpendByDay;
import io.dpuledger.report.figures.TeamSpend;
import io.dpuledger.report.figures.Totals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a section says of one team, as a section of its own, for the same sentences to be made. */
final class TeamPart {
  private TeamPart() {}

  /** Nothing if the team has neither spend nor advice in this currency. */
  static Optional<CurrencySection> of(CurrencySection section, String team) {
    List<Recommendation> advice =
        section.recommendations().stream()
            .filter(change -> team.equals(change.scope().team()))
            .toList();
    Optional<TeamSpend> spend =
        section.teams().stream().filter(one -> team.equals(one.team())).findFirst();
    if (spend.isEmpty() && advice.isEmpty()) {
      return Optional.empty();
    }
    TeamSpend spent =
        spend.orElse(new TeamSpend(team, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
    return Optional.of(
        new CurrencySection(
            section.currency(),
            new Totals(
                spent.listCost(),
                spent.idleCostLow(),
                spent.idleCostHigh(),
                BigDecimal.ZERO,
                0,
                List.of()),
            null,
            new SpendByDay(List.of(), List.of()),
            List.of(spent),
            List.of(),
            advice,
            List.of(),
            null,
            section
                .outlook()
                .liveOf(team)
                .with(
                    Outlook.BUDGETS,
                    section.outlook().budgets().stream()
                        .filter(budget -> team.equals(budget.team()))
                        .toList()),
            null));
  }
}
