package io.dpuledger.facts.day;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.session.Usage;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.Columns;
import io.dpuledger.table.TableSchema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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

  private static final Columns<SessionDay> DAY = new Columns<>();

  public static final TableSchema SCHEMA =
      TableSchema.named("session_day")
          .grain("one session on one UTC day")
          .key(ACCOUNT_ID, REGION, SESSION_ID, CREATED_ON, USAGE_DATE)
          .columnsOf(
              SessionFactTable.SCHEMA,
              ofFact(ACCOUNT_ID),
              ofFact(REGION),
              ofFact(SESSION_ID),
              ofFact(CREATED_ON))
          .column(
              DAY.from(SLICE_START, day -> Instant.ofEpochMilli(day.slice().from())),
              ColumnKind.INSTANT,
              "Start of the part on this day.")
          .column(
              DAY.from(SLICE_END, day -> Instant.ofEpochMilli(day.slice().to())),
              ColumnKind.INSTANT,
              "End of the part on this day.")
          .columnsOf(SessionFactTable.SCHEMA, ofFact(CAPACITY_UNITS), ofFact(CAPACITY_UNIT))
          .column(
              DAY.from(UNIT_HOURS, SessionDay::unitHours),
              ColumnKind.UNIT_HOURS,
              "Billed usage on this day, including the 60 s billing minimum.")
          .column(
              DAY.from(LIST_COST, SessionDay::listCost),
              ColumnKind.MONEY,
              "List cost of this day: an estimate before tax, discounts and credits, not the bill.")
          .nullMeans("the price is unknown")
          .column(
              DAY.from(CONTRACTED_COST, SessionDay::contractedCost),
              ColumnKind.MONEY,
              "list_cost minus the discount set by pricing.discount.")
          .nullMeans("the price is unknown")
          .columnsOf(SessionFactTable.SCHEMA, ofFact(BILLING_CURRENCY))
          .column(
              DAY.from(IDLE_SECONDS_LOW, SessionDay::idleSecondsLow),
              ColumnKind.SECONDS,
              "Minimum idle time on this day.")
          .nullMeans("the running time is unknown")
          .column(
              DAY.from(IDLE_SECONDS_HIGH, SessionDay::idleSecondsHigh),
              ColumnKind.SECONDS,
              "Maximum idle time on this day.")
          .nullMeans("the running time is unknown")
          .column(
              DAY.from(IDLE_COST_LOW, SessionDay::idleCostLow),
              ColumnKind.MONEY,
              "Minimum idle part of list_cost.")
          .nullMeans("the price or running time is unknown")
          .column(
              DAY.from(IDLE_COST_HIGH, SessionDay::idleCostHigh),
              ColumnKind.MONEY,
              "Maximum idle part of list_cost.")
          .nullMeans("the price or running time is unknown")
          .columnsOf(SessionFactTable.SCHEMA, ofFact(IDLE_EVIDENCE))
          .column(
              DAY.from(
                  IS_ESTIMATED,
                  day -> Usage.ESTIMATED.equals(day.fact().text(SessionFactTable.USAGE_BASIS))),
              ColumnKind.FLAG,
              "Whether the usage is an estimate that later nights restate, because the session had not ended.")
          .column(
              DAY.from(IS_START, SessionDay::isStart),
              ColumnKind.FLAG,
              "Whether this is the first day of the session.")
          .columnsOf(
              SessionFactTable.SCHEMA,
              ofFact(TEAM),
              ofFact(OWNER),
              ofFact(WORKER_TYPE),
              ofFact(GLUE_VERSION),
              ofFact(SESSION_ORIGIN),
              ofFact(ENDING),
              ofFact(IDLE_TIMEOUT_CLASS))
          .partitionedBy(DAY.from(USAGE_DATE, SessionDay::date), "UTC day.")
          .build();

  private static final int WIDTH = SCHEMA.columnNames().size();
  private static final Columns.Filler<SessionDay> DAY_IN = DAY.in(SCHEMA.columnNames());

  private SessionDayTable() {}

  /** The values of all columns, with the partition last. */
  public static @Nullable Object[] row(SessionDay day) {
    @Nullable Object[] row = new Object[WIDTH];
    DAY_IN.fill(day, row);
    return row;
  }

  /** A column that each day takes from its session. */
  private static String ofFact(String column) {
    return DAY.from(column, day -> day.fact().value(column));
  }
}
