package io.dpuledger.report.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of one team; null is everybody without one.
 *
 * @param sections of the currencies of the report in which there is something to say
 * @param unpriced unit-hours of the team that have no price, and so are in no amount
 */
public record TeamReport(
    @Nullable String team,
    List<String> accounts,
    List<String> regions,
    List<CurrencySection> sections,
    List<UnitHours> unpriced,
    long sessionsUnpriced) {
  public TeamReport {
    accounts = List.copyOf(accounts);
    regions = List.copyOf(regions);
    sections = List.copyOf(sections);
    unpriced = List.copyOf(unpriced);
  }

  /**
   * The report as it would be if there were no other team. What is of the whole fleet is left out.
   */
  public LedgerReport within(LedgerReport all) {
    return new LedgerReport(
        all.title(),
        all.simulated(),
        all.asOf(),
        all.period(),
        all.comparable(),
        accounts,
        regions,
        all.generatedAt(),
        sections,
        List.of(this),
        unpriced,
        Capacity.NONE,
        new Coverage(
            all.coverage().targets(),
            List.of(),
            sessionsUnpriced,
            List.of(),
            0,
            all.coverage().daysUnderOlderRules(),
            List.of()),
        all.assumptions(),
        AnalystAnswers.NONE);
  }
}
