package io.dpuledger.facts.day;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.session.Usage;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableSchema;
import java.time.Instant;

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
  public static final String IDLE_COST_SEEN = "idle_cost_seen";
  public static final String MINIMUM_CHARGE_COST = "minimum_charge_cost";
  public static final String IS_CONFIRMED = "is_confirmed";
  public static final String PROJECT = "project";
  public static final String LIST_UNIT_PRICE = "list_unit_price";
  public static final String USAGE_BASIS = "usage_basis";
  public static final String LIFECYCLE = "lifecycle";
  public static final String CONTRACTED_SHARE = "contracted_share";
  public static final String USAGE_DATE = "usage_date";

  public static final Table<SessionDay> TABLE =
      Table.<SessionDay>named("session_day")
          .grain("one session on one UTC day")
          .key(ACCOUNT_ID, REGION, SESSION_ID, CREATED_ON, USAGE_DATE)
          .columnsOf(
              SessionFactTable.SCHEMA, SessionDay::fact, ACCOUNT_ID, REGION, SESSION_ID, CREATED_ON)
          .instant(
              SLICE_START,
              "Start of the part on this day.",
              day -> Instant.ofEpochMilli(day.slice().from()))
          .instant(
              SLICE_END,
              "End of the part on this day.",
              day -> Instant.ofEpochMilli(day.slice().to()))
          .columnsOf(SessionFactTable.SCHEMA, SessionDay::fact, CAPACITY_UNITS, CAPACITY_UNIT)
          .column(
              UNIT_HOURS,
              ColumnKind.UNIT_HOURS,
              "Billed usage on this day, including the 60 s billing minimum.",
              SessionDay::unitHours)
          .money(
              LIST_COST,
              "List cost of this day: an estimate before tax, discounts and credits, not the bill.",
              SessionDay::listCost)
          .nullMeans("the price is unknown")
          .money(
              CONTRACTED_COST,
              "list_cost after discounts: by contracted_share of the session.",
              SessionDay::contractedCost)
          .nullMeans("the price is unknown")
          .columnsOf(SessionFactTable.SCHEMA, SessionDay::fact, BILLING_CURRENCY)
          .column(
              IDLE_SECONDS_LOW,
              ColumnKind.SECONDS,
              "Minimum idle time on this day.",
              SessionDay::idleSecondsLow)
          .nullMeans("the running time is unknown")
          .column(
              IDLE_SECONDS_HIGH,
              ColumnKind.SECONDS,
              "Maximum idle time on this day.",
              SessionDay::idleSecondsHigh)
          .nullMeans("the running time is unknown")
          .money(IDLE_COST_LOW, "Minimum idle part of list_cost.", SessionDay::idleCostLow)
          .nullMeans("the price or running time is unknown")
          .money(IDLE_COST_HIGH, "Maximum idle part of list_cost.", SessionDay::idleCostHigh)
          .nullMeans("the price or running time is unknown")
          .columnsOf(SessionFactTable.SCHEMA, SessionDay::fact, IDLE_EVIDENCE)
          .flag(
              IS_ESTIMATED,
              "Whether the usage is an estimate that later nights restate, because the session had not ended.",
              day -> Usage.ESTIMATED.equals(day.fact().text(SessionFactTable.USAGE_BASIS)))
          .flag(IS_START, "Whether this is the first day of the session.", SessionDay::isStart)
          .columnsOf(
              SessionFactTable.SCHEMA,
              SessionDay::fact,
              TEAM,
              OWNER,
              WORKER_TYPE,
              GLUE_VERSION,
              SESSION_ORIGIN,
              ENDING,
              IDLE_TIMEOUT_CLASS)
          .money(
              IDLE_COST_SEEN,
              "The part of idle_cost_low that statements show; the rest is inferred from how the session ended.",
              SessionDay::idleCostSeen)
          .nullMeans("the price or running time is unknown, or an earlier version made the row")
          .money(
              MINIMUM_CHARGE_COST,
              "The part of list_cost due only to the 60 s billing minimum: neither idle nor busy.",
              SessionDay::minimumChargeCost)
          .nullMeans("the price is unknown, or an earlier version made the row")
          .flag(
              IS_CONFIRMED,
              "Whether list_cost is confirmed: the session has ended, AWS reported its usage, and its price is LIST, BILLED or OVERRIDE. Any other cost is estimated.",
              SessionDay::isConfirmed)
          .nullMeans("an earlier version made the row")
          .columnsOf(SessionFactTable.SCHEMA, SessionDay::fact, PROJECT)
          .columnOf(
              SessionFactTable.SCHEMA,
              LIST_UNIT_PRICE,
              day -> day.fact().decimal(SessionFactTable.LIST_UNIT_PRICE))
          .nullMeans("the price is unknown, or an earlier version made the row")
          .columnOf(
              SessionFactTable.SCHEMA,
              USAGE_BASIS,
              day -> day.fact().text(SessionFactTable.USAGE_BASIS))
          .nullMeans("an earlier version made the row")
          .columnOf(
              SessionFactTable.SCHEMA,
              LIFECYCLE,
              day -> day.fact().text(SessionFactTable.LIFECYCLE))
          .nullMeans("an earlier version made the row")
          .columnsOf(SessionFactTable.SCHEMA, SessionDay::fact, CONTRACTED_SHARE)
          .partitionedBy(USAGE_DATE, "UTC day.", SessionDay::date)
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  private SessionDayTable() {}
}
