package io.dpuledger.report.figures;

import io.dpuledger.analysis.breakdown.Breakdown;
import io.dpuledger.analysis.breakdown.CostParts;
import io.dpuledger.facts.idle.IdleEvidence;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Holds what a cost is made of against the headline and the evidence, and teams against all. */
final class BreakdownSums {
  private BreakdownSums() {}

  static void check(CurrencySection section) {
    Breakdown breakdown = section.breakdown();
    CostParts all = breakdown.all().parts();
    if (all != null) {
      ofAll(section, all);
      byTeam(section.currency(), breakdown);
    }
  }

  private static void ofAll(CurrencySection section, CostParts all) {
    String currency = section.currency();
    Totals totals = section.totals();
    BigDecimal idle = all.idleSeen().add(all.idleInferred());
    same(
        currency + " confirmed and estimated cost",
        all.confirmed().add(all.estimated()),
        totals.listCost());
    same(
        currency + " cost by idling",
        idle.add(all.idleUnknown()).add(all.statementOpen()).add(all.minimumCharge()),
        totals.listCost());
    same(currency + " seen and inferred idle cost", idle, totals.idleCostLow());
    same(
        currency + " seen, inferred and unknown idle cost",
        idle.add(all.idleUnknown()),
        totals.idleCostHigh().add(withoutEvidence(section)));
    figures(section.breakdown().all())
        .forEach((name, amount) -> notNegative(currency + " " + name, amount));
  }

  private static void byTeam(String currency, Breakdown breakdown) {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    for (Breakdown.Line team : breakdown.teams()) {
      figures(team)
          .forEach(
              (name, amount) -> {
                notNegative(currency + " " + name + " of a team", amount);
                sums.merge(name, amount, BigDecimal::add);
              });
    }
    figures(breakdown.all())
        .forEach(
            (name, amount) ->
                same(
                    currency + " " + name + " by team",
                    sums.getOrDefault(name, BigDecimal.ZERO),
                    amount));
  }

  /** Every figure by its name, but for those that are not known. */
  static Map<String, BigDecimal> figures(Breakdown.Line line) {
    Map<String, BigDecimal> figures = new LinkedHashMap<>();
    figures.put("cost at risk", line.atRisk());
    CostParts parts = line.parts();
    if (parts != null) {
      figures.put("confirmed cost", parts.confirmed());
      figures.put("estimated cost", parts.estimated());
      figures.put("seen idle cost", parts.idleSeen());
      figures.put("inferred idle cost", parts.idleInferred());
      figures.put("unknown idle cost", parts.idleUnknown());
      figures.put("statement open cost", parts.statementOpen());
      figures.put("minimum charge", parts.minimumCharge());
    }
    return figures;
  }

  /** The cost of sessions that are billed, though by their figures they never ran. */
  private static BigDecimal withoutEvidence(CurrencySection section) {
    return section.evidence().stream()
        .filter(grade -> grade.evidence().equals(IdleEvidence.NONE))
        .map(EvidenceSpend::listCost)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void same(String what, BigDecimal found, BigDecimal headline) {
    if (found.compareTo(headline) != 0) {
      throw new SumsDoNotHoldException(what, found, "the headline", headline);
    }
  }

  private static void notNegative(String what, BigDecimal amount) {
    if (amount.signum() < 0) {
      throw new SumsDoNotHoldException(what, amount, "the least", BigDecimal.ZERO);
    }
  }
}
