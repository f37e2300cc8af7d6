package io.dpuledger.analysis.idlewaste;

import io.dpuledger.table.ColumnTypes;
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
          .column(PERIOD_START, ColumnTypes.STRING, "First UTC day of the period.")
          .column(PERIOD_END, ColumnTypes.STRING, "Last UTC day of the period.")
          .column(
              DIMENSION,
              ColumnTypes.STRING,
              "TOTAL, TEAM, OWNER, WORKER_TYPE, SESSION_ORIGIN or IDLE_TIMEOUT_CLASS. Each adds up"
                  + " to the same money: never add two.")
          .column(VALUE, ColumnTypes.STRING, "Its value; null for TOTAL and for what nobody knows.")
          .column(BILLING_CURRENCY, ColumnTypes.STRING, "Currency; null if unpriced.")
          .column("unit_hours", ColumnTypes.UNITS, "Billed unit-hours.")
          .column(LIST_COST, ColumnTypes.MONEY, "List cost; null without a price.")
          .column(IDLE_COST_LOW, ColumnTypes.MONEY, "Money of idling at least.")
          .column(
              IDLE_COST_POINT,
              ColumnTypes.MONEY,
              "Money of idling as estimated from peers; null if too little was seen of them.")
          .column(IDLE_COST_HIGH, ColumnTypes.MONEY, "Money of idling at most.")
          .column(
              POINT_BASIS,
              ColumnTypes.STRING,
              "NONE_NEEDED (low is high), or the widest circle of peers that the estimate needed:"
                  + " TEAM_AND_ENDING, ENDING, ALL; with no estimate TOO_FEW_POLLS or NO_PRICE.")
          .column("share_exact", ColumnTypes.DOUBLE, "Share of list_cost at evidence EXACT.")
          .column("share_partial", ColumnTypes.DOUBLE, "The same at PARTIAL.")
          .column("share_tail", ColumnTypes.DOUBLE, "The same at TAIL.")
          .column("share_undecidable", ColumnTypes.DOUBLE, "The same at UNDECIDABLE.")
          .column("share_ceiling", ColumnTypes.DOUBLE, "The same at CEILING.")
          .column("share_unused", ColumnTypes.DOUBLE, "The same at UNUSED.")
          .column(
              "share_unsupported",
              ColumnTypes.DOUBLE,
              "The same at UNSUPPORTED, for which no estimate is made: idle_cost_point has their"
                  + " idle_cost_low.")
          .column(
              TAIL_ASSUMPTION_COST,
              ColumnTypes.MONEY,
              "The part of idle_cost_low, at most, that rests on the assumption that a timeout was"
                  + " an idle timeout.")
          .column(
              RATIO,
              ColumnTypes.DOUBLE,
              "Idle timeouts over execution times of the sessions that started in the period and"
                  + " ended; over 1, most could never idle out.")
          .column(
              CAPPED_RATIO,
              ColumnTypes.DOUBLE,
              "The same with no idle timeout longer than its session ran: the share of execution"
                  + " that one unattended idle timeout can cost.")
          .partitionedBy(AS_OF_DATE, "Day that the look-back ends with.")
          .build();

  private IdleWasteTable() {}
}
