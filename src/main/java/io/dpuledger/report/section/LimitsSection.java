package io.dpuledger.report.section;

import static io.dpuledger.report.section.Kind.AMOUNT;
import static io.dpuledger.report.section.Kind.CODE;
import static io.dpuledger.report.section.Kind.COUNT;
import static io.dpuledger.report.section.Kind.DATE;
import static io.dpuledger.report.section.Kind.MONEY;
import static io.dpuledger.report.section.Kind.NAME;
import static io.dpuledger.report.section.Kind.WORDED;

import io.dpuledger.analysis.FailedSessionCost;
import io.dpuledger.model.FailureClass;
import io.dpuledger.report.figures.Capacity;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.Source;
import io.dpuledger.report.words.LimitText;
import io.dpuledger.report.words.Phrases;

/** How near a quota was, what failed, and what that cost. */
final class LimitsSection {
  private static final FigureTable<Capacity.Limit> BY_CLASS = byClass();

  private static final FigureTable<Capacity.Limit> TABLE =
      FigureTable.<Capacity.Limit>of("limit")
          .add(NAME, "account_id", "Account", Capacity.Limit::accountId)
          .as("account_id")
          .add(NAME, "region", "Region", Capacity.Limit::region)
          .add(NAME, "capacity_unit", "Unit", Capacity.Limit::unit)
          .inSheet()
          .add(AMOUNT, "quota_units", "Quota", Capacity.Limit::quota)
          .orNull()
          .inSheet()
          .add(
              AMOUNT,
              "seconds_near_quota",
              "Seconds above 80 % of it",
              Capacity.Limit::secondsNearQuota)
          .orNull()
          .inSheet()
          .add(WORDED, "Quota", LimitText::quota)
          .sortedBy(Capacity.Limit::quota)
          .notInSheet()
          .add(WORDED, "Above 80 % of it", LimitText::nearQuota)
          .sortedBy(Capacity.Limit::secondsNearQuota)
          .notInSheet()
          .add(COUNT, "sessions_started", "Started", Capacity.Limit::started)
          .add(COUNT, "sessions_failed", "Failed", Capacity.Limit::allFailed)
          .nested("failed_by_class", BY_CLASS, limit -> limit);

  static final Section<LedgerReport, Capacity.Limit> SECTION =
      Section.<LedgerReport, Capacity.Limit>of(
              "limits", "Quotas and failures", withClasses(), report -> report.capacity().limits())
          .says("How close usage came to a quota, and why sessions failed, by their error message.")
          .sheet("Quotas and failures")
          .json("limits");

  private static final FigureTable<FailedSessionCost> FAILED_TABLE =
      FigureTable.<FailedSessionCost>of("failed_session_cost")
          .add(DATE, "week_start", "Week from", cost -> cost.group().weekStart())
          .team(Phrases.NO_TEAM, cost -> cost.group().team())
          .add(CODE, "failure_class", "Failure", cost -> cost.group().failureClass())
          .add(COUNT, "sessions", "Sessions", cost -> cost.sum().sessions())
          .add(MONEY, "list_cost", "List cost", cost -> cost.sum().listCost())
          .orNull()
          .add(COUNT, "sessions_without_cost", "Cost not known", cost -> cost.sum().withoutCost());

  static final Section<CurrencySection, FailedSessionCost> FAILED_SESSIONS =
      Section.of(
              "failed-sessions",
              "What failed sessions cost",
              FAILED_TABLE,
              Source.of(
                  FailedSessionCost.TABLE.schema(),
                  FailedSessionCost.TABLE::read,
                  FailedSessionCost.ORDER))
          .folded(Section.FIGURES)
          .says("Failed sessions by the UTC week in which they were created.")
          .sheet("Failed sessions")
          .json("failed_session_cost");

  private LimitsSection() {}

  private static FigureTable<Capacity.Limit> byClass() {
    FigureTable<Capacity.Limit> table = FigureTable.of("failed_by_class");
    for (FailureClass one : LimitText.classes()) {
      table.field(one.name(), "count", limit -> limit.failed(one));
    }
    return table;
  }

  private static FigureTable<Capacity.Limit> withClasses() {
    for (FailureClass one : LimitText.classes()) {
      TABLE.add(COUNT, LimitText.name(one), limit -> limit.failed(one));
    }
    return TABLE;
  }
}
