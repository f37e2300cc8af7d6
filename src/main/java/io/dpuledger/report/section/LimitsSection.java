package io.dpuledger.report.section;

import static io.dpuledger.report.section.Kind.AMOUNT;
import static io.dpuledger.report.section.Kind.COUNT;
import static io.dpuledger.report.section.Kind.NAME;
import static io.dpuledger.report.section.Kind.WORDED;

import io.dpuledger.model.FailureClass;
import io.dpuledger.report.figures.Capacity;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.words.LimitText;

/** How near a quota was, and what failed. */
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
