package io.dpuledger.report.section;

import static io.dpuledger.report.section.Kind.CHANGE;
import static io.dpuledger.report.section.Kind.DATE;
import static io.dpuledger.report.section.Kind.MONEY;
import static io.dpuledger.report.section.Kind.MONTH;

import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.MonthToDate;
import io.dpuledger.report.figures.MonthToDate.ClosedMonth;
import java.util.List;

/** What ended months were reported to cost, and what they did. */
final class MonthsSection {
  private static final FigureTable<ClosedMonth> TABLE =
      FigureTable.<ClosedMonth>of("closed_month")
          .add(MONTH, "month", "Month", ClosedMonth::month)
          .add(DATE, "reported_as_of", "Reported as of", ClosedMonth::reportedAsOf)
          .add(MONEY, "reported_list_cost", "As reported", ClosedMonth::reportedCost)
          .add(MONEY, "list_cost", "As known now", ClosedMonth::listCost)
          .add(CHANGE, "restated_list_cost", "Restated by", ClosedMonth::restatedBy)
          .as("money");

  static final Section<CurrencySection, ClosedMonth> SECTION =
      Section.of("closed-months", "Months that have ended", TABLE, MonthsSection::closed)
          .says(
              "What each month cost as first reported, and as known now. It changes when the end of a"
                  + " session is seen later, or when its days are calculated again.")
          .sheet("Months")
          .json("closed_months");

  private MonthsSection() {}

  private static List<ClosedMonth> closed(CurrencySection money) {
    MonthToDate month = money.month();
    return month == null ? List.of() : month.closed();
  }
}
