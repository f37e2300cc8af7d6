package io.dpuledger.report.workbook;

import static io.dpuledger.report.workbook.InCurrency.its;

import io.dpuledger.report.figures.ClosedMonth;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.MonthToDate;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.html.TeamFold;
import io.dpuledger.report.words.OutlookText;
import java.util.List;

/** The sheets of what is to come and what stood out. */
final class WorkbookOutlook {
  private static final String CURRENCY = "Currency";
  private static final String TEAM = "Team";

  private WorkbookOutlook() {}

  static Sheet<?> forecast(LedgerReport report) {
    return Sheet.of("Forecast", InCurrency.all(report, WorkbookOutlook::forecasts))
        .text(CURRENCY, InCurrency::currency)
        .text("Month", line -> line.row().month().toString())
        .money("Cost to date", its(Outlook.Forecast::toDate))
        .money("Ends at, one in ten below", its(Outlook.Forecast::low))
        .money("Ends at, expected", its(Outlook.Forecast::point))
        .money("Ends at, one in ten above", its(Outlook.Forecast::high))
        .text("Not forecast, because", its(Outlook.Forecast::withheldBecause))
        .text("The month before, in words", line -> OutlookText.past(line.currency(), line.row()));
  }

  private static List<Outlook.Forecast> forecasts(CurrencySection section) {
    Outlook.Forecast forecast = section.outlook().forecast();
    return forecast == null ? List.of() : List.of(forecast);
  }

  static Sheet<?> budgets(LedgerReport report) {
    return Sheet.of("Budgets", InCurrency.all(report, section -> section.outlook().budgets()))
        .text(CURRENCY, InCurrency::currency)
        .text(TEAM, line -> line.row().team() == null ? "(all)" : line.row().team())
        .text("Basis", its(OutlookText::basis))
        .money("Budget", its(Outlook.BudgetLine::budget))
        .money("Cost to date", its(Outlook.BudgetLine::toDate))
        .money("Forecast", its(Outlook.BudgetLine::forecast))
        .text("State", its(OutlookText::state));
  }

  static Sheet<?> months(LedgerReport report) {
    return Sheet.of("Months", InCurrency.all(report, WorkbookOutlook::closed))
        .text(CURRENCY, InCurrency::currency)
        .text("Month", line -> line.row().month().toString())
        .date("Reported as of", its(ClosedMonth::reportedAsOf))
        .money("As reported", its(ClosedMonth::reportedCost))
        .money("As known now", its(ClosedMonth::listCost))
        .money("Restated by", its(ClosedMonth::restatedBy));
  }

  private static List<ClosedMonth> closed(CurrencySection section) {
    MonthToDate month = section.month();
    return month == null ? List.of() : month.closed();
  }

  static Sheet<?> movers(LedgerReport report) {
    return Sheet.of("Movers", InCurrency.all(report, section -> section.outlook().movers()))
        .text(CURRENCY, InCurrency::currency)
        .text(TEAM, line -> line.row().team() == null ? TeamFold.UNATTRIBUTED : line.row().team())
        .money("Before", its(Outlook.MoverLine::before))
        .money("List cost", its(Outlook.MoverLine::after))
        .money("Change", its(Outlook.MoverLine::change))
        .money("By sessions", its(Outlook.MoverLine::bySessions))
        .money("By hours", its(Outlook.MoverLine::byHours))
        .money("By units", its(Outlook.MoverLine::byUnits))
        .money("By price and mix", its(Outlook.MoverLine::byPrice));
  }

  static Sheet<?> anomalies(LedgerReport report) {
    return Sheet.of("Anomalies", InCurrency.all(report, section -> section.outlook().anomalies()))
        .text(CURRENCY, InCurrency::currency)
        .date("Day (UTC)", its(Outlook.Anomaly::day))
        .text(TEAM, line -> line.row().team() == null ? TeamFold.UNATTRIBUTED : line.row().team())
        .money("List cost", its(Outlook.Anomaly::cost))
        .money("Expected", its(Outlook.Anomaly::expected))
        .money("Excess", its(Outlook.Anomaly::excess))
        .text("New", line -> line.row().isNew() ? "new" : "");
  }
}
