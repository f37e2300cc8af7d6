package io.dpuledger.report.xlsx;

import static io.dpuledger.report.section.Section.Form.SHEET;

import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.section.Column;
import io.dpuledger.report.section.Section;
import io.dpuledger.report.section.Sections;
import io.dpuledger.report.workbook.Cell;
import io.dpuledger.report.workbook.Sheet;
import io.dpuledger.report.workbook.WorkbookFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The report as a workbook, for people who sort, filter and pivot: every figure unrounded. */
public final class WorkbookReport {
  private static final String SIMULATED = "SIMULATED DATA";

  /** The order of the sheets; others follow, and those of analysts come last. */
  private static final List<String> ORDER =
      List.of(
          "Spend by day",
          "Teams",
          "Evidence",
          "Recommendations",
          "Months",
          "Forecast",
          "Budgets",
          "Movers",
          "Anomalies",
          "Anomaly sessions",
          "Week",
          "Peaks",
          "Quotas and failures",
          "Prices",
          "Coverage",
          "Data quality");

  private WorkbookReport() {}

  public static byte[] render(LedgerReport report) {
    return WorkbookFile.of(
        report.title(), report.simulated() ? SIMULATED : "", report.generatedAt(), sheets(report));
  }

  private static List<Sheet<?>> sheets(LedgerReport report) {
    List<Sheet<?>> sheets = new ArrayList<>();
    Stream.concat(Sections.in(Sections.OF_MONEY).stream(), Sections.OF_PRICES.stream())
        .filter(section -> !section.sheet().isEmpty())
        .forEach(section -> sheets.add(ofMoney(section, report.sections())));
    Sections.in(Sections.ofFleet(report)).stream()
        .filter(section -> !section.sheet().isEmpty())
        .forEach(section -> sheets.add(ofFleet(section, report)));
    sheets.sort(Comparator.comparing(sheet -> rank(sheet.name())));
    sheets.add(0, WorkbookSummary.of(report));
    return sheets;
  }

  /** A number that leads is that of an analyst's answer. */
  private static int rank(String sheet) {
    int place = ORDER.indexOf(sheet);
    return place >= 0 ? place : ORDER.size() + (Character.isDigit(sheet.charAt(0)) ? 1 : 0);
  }

  private static <T> Sheet<?> ofFleet(Section<LedgerReport, T> section, LedgerReport report) {
    Sheet<T> sheet = Sheet.of(section.sheet(), section.rows(report));
    section
        .table(List.of(report))
        .columns(SHEET)
        .forEach(column -> sheet.column(column.heading(), column::cell));
    return sheet;
  }

  /** The rows of all currencies, which are a column of their own. */
  private static <T> Sheet<?> ofMoney(
      Section<CurrencySection, T> section, List<CurrencySection> all) {
    Sheet<InCurrency<T>> sheet =
        Sheet.of(
            section.sheet(),
            all.stream()
                .flatMap(
                    money ->
                        section.rows(money).stream()
                            .map(row -> new InCurrency<>(money.currency(), row)))
                .toList());
    List<Column<T>> columns = section.table(all).columns(SHEET);
    if (columns.stream().noneMatch(column -> column.heading().equals(Section.CURRENCY))) {
      sheet.column(Section.CURRENCY, row -> Cell.text(row.currency()));
    }
    columns.forEach(column -> sheet.column(column.heading(), row -> column.cell(row.row())));
    return sheet;
  }

  /** A row of a sheet that has the rows of all currencies. */
  private record InCurrency<T>(String currency, T row) {}
}
