package io.dpuledger.report.section;

import static io.dpuledger.report.section.Form.MARKDOWN;
import static io.dpuledger.report.section.Form.PAGE;
import static io.dpuledger.report.section.Form.SHEET;
import static io.dpuledger.report.section.Kind.AMOUNT;
import static io.dpuledger.report.section.Kind.COUNT;
import static io.dpuledger.report.section.Kind.NAME;

import io.dpuledger.model.FailureClass;
import io.dpuledger.report.figures.Capacity;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.words.LimitText;

/** How near a quota was, and what failed. */
final class LimitsSection {
  private static final FigureTable<Capacity.Limit> BY_CLASS = byClass();

  private static final FigureTable<Capacity.Limit> TABLE =
      FigureTable.<Capacity.Limit>of(
              "limit",
              "How close to its quota a part of the fleet came in the period, and what failed in it.")
          .add(NAME, "account_id", "Account", "Account.", Capacity.Limit::accountId)
          .as("account_id")
          .add(NAME, "region", "Region", "Region.", Capacity.Limit::region)
          .add(
              NAME,
              "capacity_unit",
              "Unit",
              "DPU or M-DPU; unit if it is not known.",
              Capacity.Limit::unit)
          .in(SHEET)
          .add(
              AMOUNT,
              "quota_units",
              "Quota",
              "Units that may run at a time, by capacity.quotas; null where none is configured.",
              Capacity.Limit::quota)
          .orNull()
          .in(SHEET)
          .add(
              AMOUNT,
              "seconds_near_quota",
              "Seconds above 80 % of it",
              "How long more than 80 % of it were in use; null without a quota.",
              Capacity.Limit::secondsNearQuota)
          .orNull()
          .in(SHEET)
          .add(NAME, "Quota", LimitText::quota)
          .sortedBy(Capacity.Limit::quota)
          .in(PAGE, MARKDOWN)
          .add(NAME, "Above 80 % of it", LimitText::nearQuota)
          .sortedBy(Capacity.Limit::secondsNearQuota)
          .in(PAGE, MARKDOWN)
          .add(COUNT, "sessions_started", "Started", "Sessions created.", Capacity.Limit::started)
          .add(
              COUNT,
              "sessions_failed",
              "Failed",
              "Sessions that ended as failed.",
              Capacity.Limit::allFailed)
          .nested(
              "failed_by_class",
              BY_CLASS,
              "Of sessions_failed, by what their message says.",
              limit -> limit);

  static final Section<LedgerReport, Capacity.Limit> SECTION =
      Section.<LedgerReport, Capacity.Limit>of(
              "limits", "Quotas and failures", withClasses(), report -> report.capacity().limits())
          .says("How near a quota was, and sessions that failed, by what their message says.")
          .sheet("Quotas and failures")
          .json(
              "limits",
              "Where a quota is configured or a session failed, by account, region, unit and quota.");

  private LimitsSection() {}

  private static FigureTable<Capacity.Limit> byClass() {
    FigureTable<Capacity.Limit> table =
        FigureTable.of("failed_by_class", "Sessions that failed, by what their message says.");
    for (FailureClass one : LimitText.classes()) {
      table.field(one.name(), "count", LimitText.meaning(one), limit -> limit.failed(one));
    }
    return table;
  }

  private static FigureTable<Capacity.Limit> withClasses() {
    for (FailureClass one : LimitText.classes()) {
      TABLE.add(COUNT, "Failed, " + LimitText.name(one), limit -> limit.failed(one));
    }
    return TABLE;
  }
}
