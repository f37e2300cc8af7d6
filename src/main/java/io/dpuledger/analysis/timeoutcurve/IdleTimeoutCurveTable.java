package io.dpuledger.analysis.timeoutcurve;

import io.dpuledger.analysis.idletimeout.Band;
import io.dpuledger.analysis.idletimeout.Optimum;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableSchema;

/** What each idle timeout would cost each group, in interruptions and in money. */
public final class IdleTimeoutCurveTable {
  public static final Table<GroupPoint> TABLE =
      Table.<GroupPoint>named("idle_timeout_curve")
          .grain("one idle timeout for one group at one price of interruptions, as of a day")
          .key(
              "scope",
              "billing_currency",
              "account_id",
              "role_name",
              "session_origin",
              "team",
              "timeout_minutes",
              "restart_factor",
              "as_of_date")
          .text(
              "scope",
              "TEAM, ROLE_ORIGIN, ACCOUNT or FLEET; each lies within the next: never add two.",
              one -> one.scope().level())
          .text(
              "billing_currency",
              "Currency of all money in the row.",
              one -> one.scope().billingCurrency())
          .text(
              "account_id",
              "AWS account of the group, twelve digits.",
              one -> one.scope().accountId())
          .nullMeans("scope is FLEET")
          .text("role_name", "IAM role of the group.", one -> one.scope().roleName())
          .nullMeans("unknown, or scope is wider")
          .text(
              "session_origin",
              "The tool that opened its sessions.",
              one -> one.scope().sessionOrigin())
          .nullMeans("scope is wider")
          .text("team", "Team of the group.", one -> one.scope().team())
          .nullMeans("unknown, or scope is wider")
          .column(
              "timeout_minutes",
              ColumnKind.MINUTES,
              "The idle timeout looked at.",
              one -> one.point().timeoutMinutes())
          .column(
              "restart_factor",
              new ColumnKind(ColumnTypes.DOUBLE, "factor"),
              "By how much the configured price of an interruption is multiplied: 0.5, 1 or 2.",
              one -> one.point().restartFactor())
          .money(
              "relative_cost",
              "Estimate at list price: waiting and interrupting in the look-back, less the same under the timeouts of today; negative saves.",
              GroupPoint::relativeCost)
          .nullMeans("basis is RULE_OF_THUMB")
          .money(
              "replayed_saving",
              "Arithmetic at list price: what the gaps seen would not have cost, less restarts.",
              one -> one.point().replay().saving())
          .column(
              "interruptions",
              new ColumnKind(ColumnTypes.LONG, "interruptions"),
              "Returns among the gaps seen that would have found no session.",
              one -> one.point().replay().interruptions())
          .column(
              "gaps_raised",
              ColumnKind.GAPS,
              "Gaps under a shorter timeout than this, which cannot be replayed.",
              one -> one.point().replay().gapsRaised())
          .column("gaps", ColumnKind.GAPS, "Gaps that the curve stands on.", GroupPoint::gaps)
          .column("own_gaps", ColumnKind.GAPS, "Gaps of the group itself.", GroupPoint::ownGaps)
          .flag("is_optimum", "Whether it is the best for its factor.", GroupPoint::isOptimum)
          .flag(
              "is_recommended",
              "At factor 1: whether it is the timeout to set, the best for factor 1 or the longer one for factor 2.",
              GroupPoint::isRecommended)
          .flag(
              "moves",
              "Whether the recommended one saves enough, over 2 % of the cost of today, to change anything.",
              one -> one.decided().moves())
          .text(
              "basis",
              "OWN gaps, BORROWED from a wider group, or RULE_OF_THUMB.",
              one -> one.decided().basis())
          .text("evidence_scope", "The scope whose gaps decided.", one -> one.decided().scope())
          .nullMeans("basis is RULE_OF_THUMB")
          .column(
              "exact_minutes",
              ColumnKind.MINUTES,
              "At the recommended timeout: the minute at which the curve is lowest.",
              one -> one.ofOptimum(Optimum::exactMinutes))
          .nullMeans("another row, or basis is RULE_OF_THUMB")
          .money(
              "snapping_regret",
              "Estimate at list price, of the recommended timeout: what it costs more than that minute, at factor 1.",
              one -> one.ofOptimum(Optimum::snappingRegret))
          .nullMeans("another row, or basis is RULE_OF_THUMB")
          .money(
              "saving_low",
              "Estimate at list price, of the recommended timeout at factor 1: low end of the 90 % band of the saving.",
              one -> one.ofSaving(Band::low))
          .nullMeans("another row, or too few sessions")
          .money(
              "saving_high",
              "Estimate at list price, of the recommended timeout at factor 1: high end of the 90 % band of the saving.",
              one -> one.ofSaving(Band::high))
          .nullMeans("another row, or too few sessions")
          .column(
              "poll_interval_minutes",
              new ColumnKind(ColumnTypes.DOUBLE, "minutes"),
              "How far readings of the statements of the group lay apart; over half a timeout, they miss most last pauses.",
              GroupPoint::pollIntervalMinutes)
          .nullMeans("statements were not read")
          .partitionedBy("as_of_date", "Day that the look-back ends with.")
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  private IdleTimeoutCurveTable() {}
}
