package io.dpuledger.report.workbook;

import io.dpuledger.report.figures.LedgerReport;
import java.util.ArrayList;
import java.util.List;

/** The report as a workbook, for people who sort, filter and pivot: every figure unrounded. */
public final class WorkbookReport {
  private static final String SIMULATED = "SIMULATED DATA";

  private WorkbookReport() {}

  public static byte[] render(LedgerReport report) {
    return WorkbookFile.of(
        report.title(), report.simulated() ? SIMULATED : "", report.generatedAt(), sheets(report));
  }

  private static List<Sheet<?>> sheets(LedgerReport report) {
    List<Sheet<?>> sheets = new ArrayList<>(ours(report));
    sheets.addAll(WorkbookOwn.sheets(report.analystAnswers()));
    return sheets;
  }

  private static List<Sheet<?>> ours(LedgerReport report) {
    return List.of(
        WorkbookSummary.of(report),
        WorkbookSpend.days(report),
        WorkbookSpend.teams(report),
        WorkbookSpend.evidence(report),
        WorkbookChanges.of(report),
        WorkbookOutlook.months(report),
        WorkbookOutlook.forecast(report),
        WorkbookOutlook.budgets(report),
        WorkbookOutlook.movers(report),
        WorkbookOutlook.anomalies(report),
        WorkbookCapacity.week(report.capacity()),
        WorkbookCapacity.peaks(report.capacity()),
        WorkbookCapacity.limits(report.capacity()),
        WorkbookSpend.prices(report),
        WorkbookCoverage.targets(report.coverage()),
        WorkbookCoverage.quality(report));
  }
}
