package io.dpuledger.report.section;

import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.figures.Source;
import io.dpuledger.report.opening.BillOpening;
import io.dpuledger.report.opening.CapacityOpening;
import io.dpuledger.report.opening.ChangesOpening;
import io.dpuledger.report.opening.IdleOpening;
import io.dpuledger.report.opening.LiveOpening;
import io.dpuledger.report.opening.MethodOpening;
import io.dpuledger.report.opening.MonthOpening;
import io.dpuledger.report.opening.QualityOpening;
import io.dpuledger.report.opening.TeamsOpening;
import io.dpuledger.report.picture.TimeoutPoint;
import java.util.List;
import java.util.stream.Stream;

/** The chapters of the report and their sections, in the order of the page. */
public final class Sections {
  /** The chapter of recommendations, which the page sets as cards. */
  public static final String CHANGES = "changes";

  /** The chapter of how figures are made; prices stand at its end. */
  public static final String METHOD = "method";

  /** About the money of one currency. */
  public static final List<Chapter<CurrencySection>> OF_MONEY =
      List.of(
          new Chapter<>(
              "live",
              "Live sessions and anomalies",
              money -> LiveOpening.of(money, AnomaliesSection.news(money)),
              List.of(
                  LiveSessionsSection.SECTION, AnomaliesSection.SECTION, AnomaliesSection.SHEET)),
          new Chapter<>(
              "month",
              "Where the month ends",
              MonthOpening::of,
              List.of(MonthEndSection.SECTION, MonthEndSection.SHEET, MonthEndSection.MONTHS)),
          new Chapter<>(
              "bill",
              "Against the bill",
              BillOpening::of,
              List.of(
                  BillSections.MONTHS,
                  BillSections.CAUSES,
                  BillSections.BRIDGE,
                  BillSections.PRICES)),
          new Chapter<>(
              CHANGES,
              "What to do first",
              ChangesOpening::of,
              List.of(
                  RecommendationsSection.SECTION,
                  RecommendationsSection.GROUNDWORK,
                  RecommendationsSection.SHEET_SECTION,
                  RecommendationsSection.JSON)),
          new Chapter<>(
              "idle",
              "Idle, and how well it is known",
              IdleOpening::of,
              List.of(
                  SpendSections.ACTIVITY,
                  EvidenceSection.SECTION,
                  CostBreakdownSection.SECTION,
                  CostBreakdownSection.TEAMS,
                  SparkCostSection.SECTION)),
          new Chapter<>(
              "teams",
              "Teams and worker types",
              TeamsOpening::of,
              List.of(
                  TeamsSection.SECTION,
                  TeamsSection.PROJECTS,
                  MoversSection.SECTION,
                  SpendSections.ON_PAGE,
                  SpendSections.BY_DAY,
                  SpendSections.SHEET,
                  FailedSessionsSection.SECTION)));

  /** About money, too, but at the end of what is about the fleet. */
  public static final List<Section<CurrencySection, ?>> OF_PRICES = List.of(PricesSection.SECTION);

  private Sections() {}

  /** About the whole fleet. */
  public static List<Chapter<LedgerReport>> ofFleet(LedgerReport report) {
    return List.of(
        new Chapter<>(
            "capacity",
            "Capacity",
            CapacityOpening::of,
            List.of(
                CapacitySections.PEAKS,
                CapacitySections.WEEK,
                CapacitySections.WEEK_SHEET,
                LimitsSection.SECTION)),
        new Chapter<>(
            "analyses", "Your own analyses", AnalystSections::opening, AnalystSections.of(report)),
        new Chapter<>(
            "quality",
            "Data quality",
            QualityOpening::of,
            List.of(CoverageSections.TARGETS, CoverageSections.REMARKS)),
        new Chapter<>(METHOD, "Method", MethodOpening::of, List.of(CoverageSections.METHOD)));
  }

  /** All sections of some chapters. */
  public static <S> List<Section<S, ?>> in(List<Chapter<S>> chapters) {
    return chapters.stream()
        .<Section<S, ?>>flatMap(chapter -> chapter.sections().stream())
        .toList();
  }

  /** The tables with rows as of a day that sections show. */
  public static List<Source<?>> sources() {
    return Stream.concat(
            Stream.of(Outlook.FORECASTS, TimeoutPoint.SOURCE),
            in(OF_MONEY).stream().flatMap(section -> section.sources().stream()))
        .toList();
  }
}
