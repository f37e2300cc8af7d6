package io.dpuledger.analysis.timeoutcurve;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableSchema;

/** What each idle timeout would cost each group, in interruptions and in money. */
public final class IdleTimeoutCurveTable {
  public static final TableSchema SCHEMA =
      TableSchema.named("idle_timeout_curve")
          .grain("one idle timeout for one group at one price of interruptions, as of a day")
          .key(
              "scope",
              "billing_currency",
              "account_id",
              "role_name",
              "session_origin",
              "team",
              "owner",
              "timeout_minutes",
              "restart_factor",
              "as_of_date")
          .column(
              "scope",
              ColumnKind.TEXT,
              "OWNER, TEAM, ROLE_ORIGIN, ACCOUNT or FLEET; each lies within the next: never add two.")
          .column("billing_currency", ColumnKind.TEXT, "Currency of all money in the row.")
          .column("account_id", ColumnKind.TEXT, "AWS account of the group, twelve digits.")
          .nullMeans("scope is FLEET")
          .column("role_name", ColumnKind.TEXT, "IAM role of the group.")
          .nullMeans("unknown, or scope is wider")
          .column("session_origin", ColumnKind.TEXT, "The tool that opened its sessions.")
          .nullMeans("scope is wider")
          .column("team", ColumnKind.TEXT, "Team of the group.")
          .nullMeans("unknown, or scope is wider")
          .column("owner", ColumnKind.TEXT, "Owner of the group.")
          .nullMeans("scope is wider")
          .column("timeout_minutes", ColumnKind.MINUTES, "The idle timeout looked at.")
          .column(
              "restart_factor",
              new ColumnKind(ColumnTypes.DOUBLE, "factor"),
              "By how much the configured price of an interruption is multiplied: 0.5, 1 or 2.")
          .column(
              "relative_cost",
              ColumnKind.MONEY,
              "Estimate at list price: waiting and interrupting in the look-back, less the same under the timeouts of today; negative saves.")
          .nullMeans("basis is RULE_OF_THUMB")
          .column(
              "replayed_saving",
              ColumnKind.MONEY,
              "Arithmetic at list price: what the gaps seen would not have cost, less restarts.")
          .column(
              "interruptions",
              new ColumnKind(ColumnTypes.LONG, "interruptions"),
              "Returns among the gaps seen that would have found no session.")
          .column(
              "gaps_raised",
              ColumnKind.GAPS,
              "Gaps under a shorter timeout than this, which cannot be replayed.")
          .column("gaps", ColumnKind.GAPS, "Gaps that the curve stands on.")
          .column("own_gaps", ColumnKind.GAPS, "Gaps of the group itself.")
          .column("is_optimum", ColumnKind.FLAG, "Whether it is the best for its factor.")
          .column(
              "moves",
              ColumnKind.FLAG,
              "Whether the best saves enough, over 2 % of the cost of today, to change anything.")
          .column(
              "basis", ColumnKind.TEXT, "OWN gaps, BORROWED from a wider group, or RULE_OF_THUMB.")
          .column("evidence_scope", ColumnKind.TEXT, "The scope whose gaps decided.")
          .nullMeans("basis is RULE_OF_THUMB")
          .column(
              "exact_minutes",
              ColumnKind.MINUTES,
              "At the optimum and factor 1: the minute at which the curve is lowest.")
          .nullMeans("another row, or basis is RULE_OF_THUMB")
          .column(
              "snapping_regret",
              ColumnKind.MONEY,
              "Estimate at list price, at the optimum and factor 1: what the round number costs more than that minute.")
          .nullMeans("another row, or basis is RULE_OF_THUMB")
          .column(
              "saving_low",
              ColumnKind.MONEY,
              "Estimate at list price, at the optimum and factor 1: low end of the 90 % band of the saving.")
          .nullMeans("another row, or too few sessions")
          .column(
              "saving_high",
              ColumnKind.MONEY,
              "Estimate at list price, at the optimum and factor 1: high end of the 90 % band of the saving.")
          .nullMeans("another row, or too few sessions")
          .column(
              "poll_interval_minutes",
              new ColumnKind(ColumnTypes.DOUBLE, "minutes"),
              "How far readings of the statements of the group lay apart; over half a timeout, they miss most last pauses.")
          .nullMeans("statements were not read")
          .partitionedBy("as_of_date", "Day that the look-back ends with.")
          .build();

  private IdleTimeoutCurveTable() {}
}
