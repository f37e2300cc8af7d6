package io.dpuledger.report.section;

import static io.dpuledger.report.section.Kind.CHANGE;
import static io.dpuledger.report.section.Kind.DATE;
import static io.dpuledger.report.section.Kind.MONEY;
import static io.dpuledger.report.section.Kind.MONTH;

import io.dpuledger.report.figures.ClosedMonth;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.MonthToDate;
import java.util.List;

/** What ended months were reported to cost, and what they did. */
final class MonthsSection {
  private static final FigureTable<ClosedMonth> TABLE =
      FigureTable.<ClosedMonth>of(
              "closed_month",
              "A month that has ended, as it was first reported and as it is known now.")
          .add(MONTH, "month", "Month", "UTC month, as 2026-10.", ClosedMonth::month)
          .add(
              DATE,
              "reported_as_of",
              "Reported as of",
              "The day of the first report that had it whole.",
              ClosedMonth::reportedAsOf)
          .add(
              MONEY,
              "reported_list_cost",
              "As reported",
              "List cost as it was known then.",
              ClosedMonth::reportedCost)
          .add(
              MONEY,
              "list_cost",
              "As known now",
              "List cost as it is known now.",
              ClosedMonth::listCost)
          .add(
              CHANGE,
              "restated_list_cost",
              "Restated by",
              "What came to light since: list_cost less reported_list_cost.",
              ClosedMonth::restatedBy)
          .as("money");

  static final Section<CurrencySection, ClosedMonth> SECTION =
      Section.of("closed-months", "Months that have ended", TABLE, MonthsSection::closed)
          .says(
              "What each was reported to cost when it had ended, and what is known of it now. It"
                  + " changes where the end of a session was seen later, or where its days were"
                  + " worked out again.")
          .sheet("Months")
          .json(
              "closed_months",
              "Months that have ended, as far as the report has their days, the earliest first.");

  private MonthsSection() {}

  private static List<ClosedMonth> closed(CurrencySection money) {
    MonthToDate month = money.month();
    return month == null ? List.of() : month.closed();
  }
}
