package io.dpuledger.facts;

import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableSchema;

/** The part of each session on each UTC day. */
public final class SessionDayTable {
  public static final String ACCOUNT_ID = "account_id";
  public static final String REGION = "region";
  public static final String SESSION_ID = "session_id";
  public static final String CREATED_ON = "created_on";
  public static final String SLICE_START = "slice_start";
  public static final String SLICE_END = "slice_end";
  public static final String CAPACITY_UNITS = "capacity_units";
  public static final String CAPACITY_UNIT = "capacity_unit";
  public static final String UNIT_HOURS = "unit_hours";
  public static final String LIST_COST = "list_cost";
  public static final String CONTRACTED_COST = "contracted_cost";
  public static final String BILLING_CURRENCY = "billing_currency";
  public static final String IDLE_SECONDS_LOW = "idle_seconds_low";
  public static final String IDLE_SECONDS_HIGH = "idle_seconds_high";
  public static final String IDLE_COST_LOW = "idle_cost_low";
  public static final String IDLE_COST_HIGH = "idle_cost_high";
  public static final String IDLE_EVIDENCE = "idle_evidence";
  public static final String IS_ESTIMATED = "is_estimated";
  public static final String IS_START = "is_start";
  public static final String TEAM = "team";
  public static final String OWNER = "owner";
  public static final String WORKER_TYPE = "worker_type";
  public static final String GLUE_VERSION = "glue_version";
  public static final String SESSION_ORIGIN = "session_origin";
  public static final String ENDING = "ending";
  public static final String IDLE_TIMEOUT_CLASS = "idle_timeout_class";
  public static final String USAGE_DATE = "usage_date";

  public static final TableSchema SCHEMA =
      TableSchema.named("session_day")
          .grain("one session on one UTC day")
          .key(ACCOUNT_ID, REGION, SESSION_ID, CREATED_ON, USAGE_DATE)
          .column(
              ACCOUNT_ID, ColumnTypes.STRING, "AWS account that owns the session, twelve digits.")
          .column(REGION, ColumnTypes.STRING, "AWS region of the session.")
          .column(
              SESSION_ID, ColumnTypes.STRING, "Session id as its creator chose it; ids are reused.")
          .column(
              CREATED_ON,
              ColumnTypes.TIMESTAMP,
              "When the session was created, UTC; part of the key.")
          .column(SLICE_START, ColumnTypes.TIMESTAMP, "Start of the part on this day.")
          .column(SLICE_END, ColumnTypes.TIMESTAMP, "End of the part on this day.")
          .column(CAPACITY_UNITS, ColumnTypes.UNITS, "Capacity.")
          .column(CAPACITY_UNIT, ColumnTypes.STRING, "DPU or M-DPU.")
          .column(UNIT_HOURS, ColumnTypes.UNITS, "Billed unit-hours of the day.")
          .column(LIST_COST, ColumnTypes.MONEY, "List cost of the day.")
          .column(CONTRACTED_COST, ColumnTypes.MONEY, "Contracted cost of the day.")
          .column(BILLING_CURRENCY, ColumnTypes.STRING, "Currency.")
          .column(IDLE_SECONDS_LOW, ColumnTypes.SECONDS, "Seconds idle at least.")
          .column(IDLE_SECONDS_HIGH, ColumnTypes.SECONDS, "Seconds idle at most.")
          .column(IDLE_COST_LOW, ColumnTypes.MONEY, "Money of idling at least.")
          .column(IDLE_COST_HIGH, ColumnTypes.MONEY, "Money of idling at most.")
          .column(IDLE_EVIDENCE, ColumnTypes.STRING, "How well idling is known.")
          .column(IS_ESTIMATED, ColumnTypes.BOOLEAN, "Whether later nights may restate it.")
          .column(IS_START, ColumnTypes.BOOLEAN, "Whether the session started on this day.")
          .column(TEAM, ColumnTypes.STRING, "Team.")
          .column(OWNER, ColumnTypes.STRING, "Owner.")
          .column(WORKER_TYPE, ColumnTypes.STRING, "Worker type.")
          .column(GLUE_VERSION, ColumnTypes.STRING, "Glue version.")
          .column(SESSION_ORIGIN, ColumnTypes.STRING, "The tool that opened the session.")
          .column(ENDING, ColumnTypes.STRING, "How the session ended, as in session_fact.")
          .column(IDLE_TIMEOUT_CLASS, ColumnTypes.STRING, "Class of its idle timeout, as there.")
          .partitionedBy(USAGE_DATE, "UTC day.")
          .build();

  private SessionDayTable() {}
}
