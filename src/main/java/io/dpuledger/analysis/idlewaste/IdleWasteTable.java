package io.dpuledger.analysis.idlewaste;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.TableSchema;

/** What idling cost in a period, at least, at most and probably. */
public final class IdleWasteTable {
  public static final String PERIOD_START = "period_start";
  public static final String PERIOD_END = "period_end";
  public static final String DIMENSION = "dimension";
  public static final String VALUE = "value";
  public static final String BILLING_CURRENCY = "billing_currency";
  public static final String LIST_COST = "list_cost";
  public static final String IDLE_COST_LOW = "idle_cost_low";
  public static final String IDLE_COST_POINT = "idle_cost_point";
  public static final String IDLE_COST_HIGH = "idle_cost_high";
  public static final String POINT_BASIS = "point_basis";
  public static final String TAIL_ASSUMPTION_COST = "tail_assumption_cost";
  public static final String RATIO = "idle_timeout_to_execution_ratio";
  public static final String CAPPED_RATIO = "idle_timeout_share_of_execution";
  public static final String AS_OF_DATE = "as_of_date";

  public static final TableSchema SCHEMA =
      TableSchema.named("idle_waste")
          .grain("one value of one dimension in one currency, over the look-back to a day")
          .key(DIMENSION, VALUE, BILLING_CURRENCY, AS_OF_DATE)
          .column(PERIOD_START, ColumnKind.DATE, "First day of the period.")
          .column(PERIOD_END, ColumnKind.DATE, "Last day of the period.")
          .column(
              DIMENSION,
              ColumnKind.TEXT,
              "TOTAL, TEAM, OWNER, WORKER_TYPE, SESSION_ORIGIN or IDLE_TIMEOUT_CLASS. Each adds up to the same money: never add two.")
          .column(VALUE, ColumnKind.TEXT, "Its value.")
          .nullMeans("TOTAL, or what nobody knows")
          .column(BILLING_CURRENCY, ColumnKind.TEXT, "Currency of all money in the row.")
          .nullMeans("no price is known")
          .column(
              "unit_hours",
              ColumnKind.UNIT_HOURS,
              "Billed use, DPU and M-DPU together, the 60 s billing minimum included.")
          .column(
              LIST_COST,
              ColumnKind.MONEY,
              "List cost of the period: an estimate before tax, discounts and credits, not the bill.")
          .nullMeans("no price is known")
          .column(IDLE_COST_LOW, ColumnKind.MONEY, "The part of list_cost that was idle, at least.")
          .nullMeans("no price or running time is known")
          .column(
              IDLE_COST_POINT,
              ColumnKind.MONEY,
              "Estimate from peers of the part of list_cost that was idle.")
          .nullMeans("point_basis says why")
          .column(IDLE_COST_HIGH, ColumnKind.MONEY, "The part of list_cost that was idle, at most.")
          .nullMeans("no price or running time is known")
          .column(
              POINT_BASIS,
              ColumnKind.TEXT,
              "NONE_NEEDED (low is high), or the widest circle of peers that the estimate needed: TEAM_AND_ENDING, ENDING, ALL; without one TOO_FEW_POLLS or NO_PRICE.")
          .column("share_exact", ColumnKind.SHARE, "Share of list_cost at evidence EXACT.")
          .nullMeans("list_cost is unknown or 0")
          .column("share_partial", ColumnKind.SHARE, "Share of list_cost at evidence PARTIAL.")
          .nullMeans("list_cost is unknown or 0")
          .column("share_tail", ColumnKind.SHARE, "Share of list_cost at evidence TAIL.")
          .nullMeans("list_cost is unknown or 0")
          .column(
              "share_undecidable", ColumnKind.SHARE, "Share of list_cost at evidence UNDECIDABLE.")
          .nullMeans("list_cost is unknown or 0")
          .column("share_ceiling", ColumnKind.SHARE, "Share of list_cost at evidence CEILING.")
          .nullMeans("list_cost is unknown or 0")
          .column("share_unused", ColumnKind.SHARE, "Share of list_cost at evidence UNUSED.")
          .nullMeans("list_cost is unknown or 0")
          .column(
              "share_unsupported",
              ColumnKind.SHARE,
              "Share of list_cost at evidence UNSUPPORTED, for which no estimate is made: idle_cost_point has their low.")
          .nullMeans("list_cost is unknown or 0")
          .column(
              TAIL_ASSUMPTION_COST,
              ColumnKind.MONEY,
              "The part of idle_cost_low, at most, that rests on the assumption that a timeout was an idle timeout.")
          .nullMeans("no price is known")
          .column(
              RATIO,
              ColumnKind.RATIO,
              "Idle timeouts over running times of the sessions that started in the period and ended; over 1, most could never idle out.")
          .nullMeans("there is no such session")
          .column(
              CAPPED_RATIO,
              ColumnKind.SHARE,
              "The same with no idle timeout longer than its session ran: the share of running time that one idle timeout can cost.")
          .nullMeans("there is no such session")
          .partitionedBy(AS_OF_DATE, "Day that the look-back ends with.")
          .build();

  private IdleWasteTable() {}
}
