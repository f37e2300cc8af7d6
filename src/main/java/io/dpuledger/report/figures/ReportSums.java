package io.dpuledger.report.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Holds the sections of a report against its headline. */
final class ReportSums {
  private ReportSums() {}

  static void check(List<CurrencySection> sections) {
    sections.forEach(ReportSums::check);
  }

  private static void check(CurrencySection section) {
    Totals totals = section.totals();
    String currency = section.currency();
    same(
        currency + " list cost by day",
        sum(section.spendByDay().days(), SpendByDay.Day::listCost),
        totals.listCost());
    same(
        currency + " idle low by day",
        sum(section.spendByDay().days(), SpendByDay.Day::idleCostLow),
        totals.idleCostLow());
    same(
        currency + " idle high by day",
        sum(section.spendByDay().days(), SpendByDay.Day::idleCostHigh),
        totals.idleCostHigh());
    for (SpendByDay.Day day : section.spendByDay().days()) {
      same(
          currency + " list cost by worker type on " + day.date(),
          sum(day.byWorkerType(), Function.identity()),
          day.listCost());
    }
    List<TeamSpend> teams = section.teams();
    same(currency + " list cost by team", sum(teams, TeamSpend::listCost), totals.listCost());
    same(currency + " idle low by team", sum(teams, TeamSpend::idleCostLow), totals.idleCostLow());
    same(
        currency + " idle high by team",
        sum(teams, TeamSpend::idleCostHigh),
        totals.idleCostHigh());
    List<EvidenceSpend> grades = section.evidence();
    same(
        currency + " list cost by evidence",
        sum(grades, EvidenceSpend::listCost),
        totals.listCost());
    same(
        currency + " idle low by evidence",
        sum(grades, EvidenceSpend::idleCostLow),
        totals.idleCostLow());
    same(
        currency + " idle high by evidence",
        sum(grades, EvidenceSpend::idleCostHigh),
        totals.idleCostHigh());
    teams.forEach(
        team -> ordered(currency, team.idleCostLow(), team.idleCostHigh(), team.listCost()));
  }

  private static void same(String what, BigDecimal found, BigDecimal headline) {
    if (found.compareTo(headline) != 0) {
      throw new SumsDoNotHoldException(what, found, "the headline", headline);
    }
  }

  private static void ordered(
      String currency, BigDecimal idleLow, BigDecimal idleHigh, BigDecimal listCost) {
    if (idleLow.signum() < 0) {
      throw new SumsDoNotHoldException(
          currency + " idle low of a team", idleLow, "the least", BigDecimal.ZERO);
    }
    if (idleLow.compareTo(idleHigh) > 0) {
      throw new SumsDoNotHoldException(
          currency + " idle low of a team", idleLow, "its idle high", idleHigh);
    }
    if (idleHigh.compareTo(listCost) > 0) {
      throw new SumsDoNotHoldException(
          currency + " idle high of a team", idleHigh, "its list cost", listCost);
    }
  }

  private static <T> BigDecimal sum(List<T> parts, Function<T, BigDecimal> amount) {
    return parts.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
