package io.dpuledger.report.figures;

import io.dpuledger.model.UsagePeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that a rendering needs, in plain Java. Money is kept per currency, the largest first,
 * since currencies are never added.
 *
 * @param simulated whether the figures are play and must be labelled so
 * @param comparable whether the days before the period are covered, too
 * @param teams the same, team by team
 * @param analystAnswers answers to analysts; they are about all teams
 * @param unpriced unit-hours that have no price, and so are in no amount
 */
public record LedgerReport(
    String title,
    boolean simulated,
    LocalDate asOf,
    UsagePeriod period,
    boolean comparable,
    List<String> accounts,
    List<String> regions,
    Instant generatedAt,
    List<CurrencySection> sections,
    List<TeamReport> teams,
    List<UnitHours> unpriced,
    Capacity capacity,
    Coverage coverage,
    Assumptions assumptions,
    AnalystAnswers analystAnswers) {
  public LedgerReport {
    accounts = List.copyOf(accounts);
    regions = List.copyOf(regions);
    sections = List.copyOf(sections);
    teams = List.copyOf(teams);
    unpriced = List.copyOf(unpriced);
    ReportSums.check(sections);
    TeamSums.check(sections, teams);
  }

  /** The same with what analysts asked: it is known only once all else is. */
  public LedgerReport with(AnalystAnswers answers) {
    return new LedgerReport(
        title,
        simulated,
        asOf,
        period,
        comparable,
        accounts,
        regions,
        generatedAt,
        sections,
        teams,
        unpriced,
        capacity,
        coverage,
        assumptions,
        answers);
  }
}
