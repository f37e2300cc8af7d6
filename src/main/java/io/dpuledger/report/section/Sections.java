package io.dpuledger.report.section;

import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.figures.Source;
import io.dpuledger.report.figures.TimeoutPoint;
import java.util.List;
import java.util.stream.Stream;

/** The sections of the report, in the order of the page. */
public final class Sections {
  /** About the money of one currency. */
  public static final List<Section<CurrencySection, ?>> OF_MONEY =
      List.of(
          SpendSections.ACTIVITY,
          SpendSections.ON_PAGE,
          SpendSections.BY_DAY,
          SpendSections.SHEET,
          CostBreakdownSection.SECTION,
          CostBreakdownSection.TEAMS,
          TeamsSection.SECTION,
          EvidenceSection.SECTION,
          MonthsSection.SECTION,
          MonthEndSection.SECTION,
          MonthEndSection.SHEET,
          LiveSessionsSection.SECTION,
          AnomaliesSection.SECTION,
          MoversSection.SECTION,
          FailedSessionsSection.SECTION,
          RecommendationsSection.SECTION,
          RecommendationsSection.SHEET_SECTION,
          RecommendationsSection.JSON);

  /** About money, too, but after all else. */
  public static final List<Section<CurrencySection, ?>> OF_PRICES = List.of(PricesSection.SECTION);

  private Sections() {}

  /** About the whole fleet. */
  public static List<Section<LedgerReport, ?>> ofFleet(LedgerReport report) {
    return Stream.of(
            List.of(
                CapacitySections.WEEK,
                CapacitySections.WEEK_SHEET,
                CapacitySections.PEAKS,
                LimitsSection.SECTION),
            AnalystSections.of(report),
            List.of(CoverageSections.TARGETS, CoverageSections.REMARKS, CoverageSections.METHOD))
        .<Section<LedgerReport, ?>>flatMap(List::stream)
        .toList();
  }

  /** The tables with rows as of a day that sections show. */
  public static List<Source<?>> sources() {
    return Stream.concat(
            Stream.of(Outlook.FORECASTS, TimeoutPoint.SOURCE),
            OF_MONEY.stream().flatMap(section -> section.sources().stream()))
        .toList();
  }
}
