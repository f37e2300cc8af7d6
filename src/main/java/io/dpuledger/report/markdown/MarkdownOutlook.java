package io.dpuledger.report.markdown;

import io.dpuledger.report.figures.ClosedMonth;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.html.TeamFold;
import io.dpuledger.report.words.MoneyText;
import io.dpuledger.report.words.MonthText;
import io.dpuledger.report.words.OutlookText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of what is to come and what stood out, as Markdown. */
final class MarkdownOutlook {
  private MarkdownOutlook() {}

  static String budgets(String currency, List<Outlook.BudgetLine> budgets) {
    MarkdownTable table =
        new MarkdownTable("Team", "Basis", "Budget:", "To date:", "Forecast:", "State");
    for (Outlook.BudgetLine budget : budgets) {
      table.row(
          budget.team() == null ? "(all)" : budget.team(),
          OutlookText.basis(budget),
          MoneyText.exact(currency, budget.budget()),
          MoneyText.exact(currency, budget.toDate()),
          budget.forecast() == null ? "–" : MoneyText.exact(currency, budget.forecast()),
          OutlookText.state(budget));
    }
    return budgets.isEmpty() ? "" : table.toString();
  }

  static String months(String currency, List<ClosedMonth> months) {
    MarkdownTable table =
        new MarkdownTable(
            "Month", "Reported as of", "As reported:", "As known now:", "Restated by:");
    for (ClosedMonth closed : months) {
      table.row(
          MonthText.name(closed),
          closed.reportedAsOf().toString(),
          MoneyText.exact(currency, closed.reportedCost()),
          MoneyText.exact(currency, closed.listCost()),
          OutlookText.change(currency, closed.restatedBy()));
    }
    return table.toString();
  }

  static String anomalies(String currency, List<Outlook.Anomaly> days) {
    MarkdownTable table =
        new MarkdownTable("Day (UTC)", "Team", "Cost:", "Expected:", "More:", "Since");
    for (Outlook.Anomaly day : days) {
      table.row(
          day.day().toString(),
          team(day.team()),
          MoneyText.exact(currency, day.cost()),
          MoneyText.exact(currency, day.expected()),
          MoneyText.exact(currency, day.excess()),
          day.isNew() ? "new" : "told before");
    }
    return table.toString();
  }

  static String movers(String currency, List<Outlook.MoverLine> movers) {
    MarkdownTable table =
        new MarkdownTable(
            "Team",
            "Before:",
            "Cost:",
            "Change:",
            "Sessions:",
            "Hours:",
            "Units:",
            "Price and mix:");
    for (Outlook.MoverLine mover : movers) {
      table.row(
          team(mover.team()),
          MoneyText.exact(currency, mover.before()),
          MoneyText.exact(currency, mover.after()),
          OutlookText.change(currency, mover.change()),
          OutlookText.change(currency, mover.bySessions()),
          OutlookText.change(currency, mover.byHours()),
          OutlookText.change(currency, mover.byUnits()),
          OutlookText.change(currency, mover.byPrice()));
    }
    return table.toString();
  }

  private static String team(@Nullable String team) {
    return team == null ? TeamFold.UNATTRIBUTED : team;
  }
}
