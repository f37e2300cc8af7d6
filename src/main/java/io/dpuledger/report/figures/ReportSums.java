package io.dpuledger.report.figures;

import io.dpuledger.analysis.sparkcost.SparkCostSum;
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
    String currency = section.currency();
    same(currency, "day", section.spendByDay().days(), section.totals());
    for (SpendByDay.Day day : section.spendByDay().days()) {
      same(
          currency + " list cost by worker type on " + day.date(),
          sum(day.byWorkerType(), Function.identity()),
          day.listCost());
    }
    same(currency, "team", section.teams(), section.totals());
    same(currency, "evidence", section.evidence(), section.totals());
    BreakdownSums.check(section);
    section.outlook().of(Outlook.SPARK_COSTS).forEach(row -> sparkCost(currency, row.sum()));
    section
        .teams()
        .forEach(
            team -> ordered(currency, team.idleCostLow(), team.idleCostHigh(), team.listCost()));
  }

  private static void same(String currency, String by, List<? extends Spend> parts, Totals totals) {
    same(currency + " list cost by " + by, sum(parts, Spend::listCost), totals.listCost());
    same(currency + " idle low by " + by, sum(parts, Spend::idleCostLow), totals.idleCostLow());
    same(currency + " idle high by " + by, sum(parts, Spend::idleCostHigh), totals.idleCostHigh());
  }

  private static void same(String what, BigDecimal found, BigDecimal headline) {
    if (found.compareTo(headline) != 0) {
      throw new SumsDoNotHoldException(what, found, "the headline", headline);
    }
  }

  private static void sparkCost(String currency, SparkCostSum sum) {
    same(
        currency + " unknown cost of sessions with event logs",
        sum(List.copyOf(sum.unknown().values()), Function.identity()),
        sum.parts().unknown());
    for (BigDecimal part : sum.parts().all()) {
      if (part.signum() < 0) {
        throw new SumsDoNotHoldException(
            currency + " part of the cost of sessions with event logs",
            part,
            "the least",
            BigDecimal.ZERO);
      }
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

  private static <T> BigDecimal sum(List<? extends T> parts, Function<T, BigDecimal> amount) {
    return parts.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
