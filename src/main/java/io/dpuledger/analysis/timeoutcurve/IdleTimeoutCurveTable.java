package io.dpuledger.analysis.timeoutcurve;

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
              ColumnTypes.STRING,
              "OWNER, TEAM, ROLE_ORIGIN, ACCOUNT or FLEET; each lies within the next: never add two.")
          .column("billing_currency", ColumnTypes.STRING, "Currency of the money.")
          .column("account_id", ColumnTypes.STRING, "Account; null for FLEET.")
          .column("role_name", ColumnTypes.STRING, "Role; null for wider scopes.")
          .column("session_origin", ColumnTypes.STRING, "Tool; null for wider scopes.")
          .column("team", ColumnTypes.STRING, "Team; null for wider scopes.")
          .column("owner", ColumnTypes.STRING, "Owner; null for wider scopes.")
          .column("timeout_minutes", ColumnTypes.INT, "The idle timeout looked at.")
          .column(
              "restart_factor",
              ColumnTypes.DOUBLE,
              "By how much the configured price of an interruption is multiplied: 0.5, 1 or 2.")
          .column(
              "relative_cost",
              ColumnTypes.MONEY,
              "Estimate: waiting and interrupting in the look-back, less the same under today's"
                  + " timeouts; negative saves. Null where only the rule of thumb is left.")
          .column(
              "replayed_saving",
              ColumnTypes.MONEY,
              "Arithmetic: bill money that the gaps seen would not have cost, less restarts.")
          .column(
              "interruptions",
              ColumnTypes.LONG,
              "Returns among them that would have found no session.")
          .column(
              "gaps_raised",
              ColumnTypes.LONG,
              "Gaps under a shorter timeout than this, which can not be replayed.")
          .column("gaps", ColumnTypes.LONG, "Gaps that the curve stands on.")
          .column("own_gaps", ColumnTypes.LONG, "Gaps of the group itself.")
          .column("is_optimum", ColumnTypes.BOOLEAN, "Whether it is the best for its factor.")
          .column(
              "moves",
              ColumnTypes.BOOLEAN,
              "Whether the best saves enough, over 2 % of today's cost, to change anything.")
          .column(
              "basis",
              ColumnTypes.STRING,
              "OWN gaps, BORROWED from a wider group, or RULE_OF_THUMB.")
          .column("evidence_scope", ColumnTypes.STRING, "The level whose gaps decided.")
          .column(
              "exact_minutes",
              ColumnTypes.INT,
              "At the optimum and factor 1: the minute where the curve is lowest.")
          .column(
              "snapping_regret",
              ColumnTypes.MONEY,
              "There: what the round number costs more than that minute.")
          .column(
              "saving_low",
              ColumnTypes.MONEY,
              "There: the low end of the 90 % band of the saving (-relative_cost); null if under"
                  + " five buckets of sessions.")
          .column("saving_high", ColumnTypes.MONEY, "There: the high end.")
          .column(
              "poll_interval_minutes",
              ColumnTypes.DOUBLE,
              "How far polls of the group's statements lay apart; over half a timeout, polls miss"
                  + " most last pauses.")
          .partitionedBy("as_of_date", "Day that the look-back ends with.")
          .build();

  private IdleTimeoutCurveTable() {}
}
