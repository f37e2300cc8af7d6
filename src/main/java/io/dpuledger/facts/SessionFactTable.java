package io.dpuledger.facts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.xxhash64;

import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableSchema;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;

/** Every session once, by its latest sight, priced. */
public final class SessionFactTable {
  public static final String ACCOUNT_ID = "account_id";
  public static final String REGION = "region";
  public static final String SESSION_ID = "session_id";
  public static final String CREATED_ON = "created_on";
  public static final String FIRST_OBSERVED_AT = "first_observed_at";
  public static final String FIGURES_AT = "figures_at";
  public static final String LIFECYCLE = "lifecycle";
  public static final String STATUS = "status";
  public static final String WORKER_TYPE = "worker_type";
  public static final String NUMBER_OF_WORKERS = "number_of_workers";
  public static final String CAPACITY_UNITS = "capacity_units";
  public static final String CAPACITY_UNIT = "capacity_unit";
  public static final String CAPACITY_BASIS = "capacity_basis";
  public static final String GLUE_VERSION = "glue_version";
  public static final String COMMAND_NAME = "command_name";
  public static final String SESSION_ORIGIN = "session_origin";
  public static final String ROLE_NAME = "role_name";
  public static final String PROFILE_NAME = "profile_name";
  public static final String OWNER = "owner";
  public static final String TEAM = "team";
  public static final String AUTO_SCALING = "auto_scaling";
  public static final String IDLE_TIMEOUT_MINUTES = "idle_timeout_minutes";
  public static final String STARTED_ON = "started_on";
  public static final String ENDED_ON = "ended_on";
  public static final String EXECUTION_SECONDS = "execution_seconds";
  public static final String DPU_SECONDS = "dpu_seconds";
  public static final String USAGE_BASIS = "usage_basis";
  public static final String UNIT_HOURS = "unit_hours";
  public static final String LIST_UNIT_PRICE = "list_unit_price";
  public static final String PRICE_BASIS = "price_basis";
  public static final String BILLING_CURRENCY = "billing_currency";
  public static final String LIST_COST = "list_cost";
  public static final String CONTRACTED_COST = "contracted_cost";
  public static final String MINIMUM_CHARGE_COST = "minimum_charge_cost";
  public static final String IDLE_EVIDENCE = "idle_evidence";
  public static final String IDLE_SECONDS_LOW = "idle_seconds_low";
  public static final String IDLE_SECONDS_HIGH = "idle_seconds_high";
  public static final String IDLE_COST_LOW = "idle_cost_low";
  public static final String IDLE_COST_HIGH = "idle_cost_high";
  public static final String STATEMENTS = "statements";
  public static final String IDLE_UNIT_HOURS_LOW = "idle_unit_hours_low";
  public static final String IDLE_UNIT_HOURS_HIGH = "idle_unit_hours_high";
  public static final String MINIMUM_CHARGE_UNIT_HOURS = "minimum_charge_unit_hours";
  public static final String IDLE_PROTECTED = "idle_protected";
  public static final String EXPOSURE_COST = "exposure_cost";
  public static final String SESSION_TYPE = "session_type";
  public static final String ENDING = "ending";
  public static final String FAILURE_CLASS = "failure_class";
  public static final String IDLE_TIMEOUT_CLASS = "idle_timeout_class";
  public static final String STATEMENTS_READ_AT = "statements_read_at";
  public static final String LAST_BUSY_AT = "last_busy_at";
  public static final String IDLE_SINCE = "idle_since";
  public static final String SEEN_IDLE_MILLIS = "seen_idle_millis";
  public static final String UNSEEN_MILLIS = "unseen_millis";
  public static final String STATEMENT_GAPS_MILLIS = "statement_gaps_millis";
  public static final String POLL_HOURS = "poll_hours";
  public static final String IDLE_POLL_HOURS = "idle_poll_hours";
  public static final String OBSERVED_HASH = "observed_hash";
  public static final String QUALITY_FLAGS = "quality_flags";
  public static final String CREATED_DATE = "created_date";

  public static final TableSchema SCHEMA =
      TableSchema.named("session_fact")
          .grain("one session")
          .key(ACCOUNT_ID, REGION, SESSION_ID, CREATED_ON)
          .column(
              ACCOUNT_ID, ColumnTypes.STRING, "AWS account that owns the session, twelve digits.")
          .column(REGION, ColumnTypes.STRING, "AWS region of the session.")
          .column(
              SESSION_ID, ColumnTypes.STRING, "Session id as its creator chose it; ids are reused.")
          .column(
              CREATED_ON,
              ColumnTypes.TIMESTAMP,
              "When the session was created, UTC; part of the key.")
          .column(FIRST_OBSERVED_AT, ColumnTypes.TIMESTAMP, "When the session was first seen.")
          .column(
              FIGURES_AT, ColumnTypes.TIMESTAMP, "When the figures of this row were first seen.")
          .column(LIFECYCLE, ColumnTypes.STRING, "LIVE, ENDED, VANISHED or STALE.")
          .column(STATUS, ColumnTypes.STRING, "Latest status as AWS wrote it.")
          .column(WORKER_TYPE, ColumnTypes.STRING, "Worker type.")
          .column(
              NUMBER_OF_WORKERS, ColumnTypes.INT, "Workers; the maximum where auto scaling is on.")
          .column(
              CAPACITY_UNITS,
              ColumnTypes.UNITS,
              "Capacity in the unit of this row; null if unknown.")
          .column(CAPACITY_UNIT, ColumnTypes.STRING, "DPU or M-DPU.")
          .column(
              CAPACITY_BASIS,
              ColumnTypes.STRING,
              "MAX_CAPACITY, WORKERS, USAGE, or why it is unknown.")
          .column(GLUE_VERSION, ColumnTypes.STRING, "Glue version.")
          .column(COMMAND_NAME, ColumnTypes.STRING, "glueetl, gluestreaming or glueray.")
          .column(SESSION_ORIGIN, ColumnTypes.STRING, "The tool that opened the session.")
          .column(ROLE_NAME, ColumnTypes.STRING, "Name of the IAM role.")
          .column(PROFILE_NAME, ColumnTypes.STRING, "Usage profile.")
          .column(
              OWNER, ColumnTypes.STRING, "Owner by the rules of attribution; null if none answers.")
          .column(
              TEAM, ColumnTypes.STRING, "Team by the rules of attribution; null if none answers.")
          .column(AUTO_SCALING, ColumnTypes.BOOLEAN, "Whether auto scaling was asked for.")
          .column(IDLE_TIMEOUT_MINUTES, ColumnTypes.INT, "Idle timeout.")
          .column(STARTED_ON, ColumnTypes.TIMESTAMP, "Start of the billed interval.")
          .column(
              ENDED_ON,
              ColumnTypes.TIMESTAMP,
              "End of the billed interval: completion, or the last sight.")
          .column(EXECUTION_SECONDS, ColumnTypes.SECONDS, "Seconds of execution.")
          .column(
              DPU_SECONDS,
              ColumnTypes.UNIT_SECONDS,
              "Unit-seconds of use, before the billing minimum.")
          .column(USAGE_BASIS, ColumnTypes.STRING, "REPORTED, DERIVED, ESTIMATED or NONE.")
          .column(UNIT_HOURS, ColumnTypes.UNITS, "Billed unit-hours, billing minimum included.")
          .column(LIST_UNIT_PRICE, ColumnTypes.MONEY, "List price of a unit-hour.")
          .column(PRICE_BASIS, ColumnTypes.STRING, "LIST, ASSUMED, OVERRIDE or MISSING.")
          .column(BILLING_CURRENCY, ColumnTypes.STRING, "Currency of the price.")
          .column(
              LIST_COST,
              ColumnTypes.MONEY,
              "Unit-hours at list price; null without usage or price.")
          .column(CONTRACTED_COST, ColumnTypes.MONEY, "List cost less the discount of the site.")
          .column(
              MINIMUM_CHARGE_COST,
              ColumnTypes.MONEY,
              "The part of list_cost that only the billing minimum causes.")
          .column(IDLE_EVIDENCE, ColumnTypes.STRING, "How well idling is known.")
          .column(IDLE_SECONDS_LOW, ColumnTypes.SECONDS, "Seconds idle at least.")
          .column(IDLE_SECONDS_HIGH, ColumnTypes.SECONDS, "Seconds idle at most.")
          .column(IDLE_COST_LOW, ColumnTypes.MONEY, "Money of idling at least.")
          .column(IDLE_COST_HIGH, ColumnTypes.MONEY, "Money of idling at most.")
          .column(
              STATEMENTS,
              ColumnTypes.INT,
              "Most statements that one poll listed (early ones may be forgotten); null if never read.")
          .column(
              EXPOSURE_COST,
              ColumnTypes.MONEY,
              "What a live session can still burn if nobody uses it.")
          .column(
              IDLE_PROTECTED,
              ColumnTypes.BOOLEAN,
              "Whether the idle timeout can act before the lifetime ends.")
          .column(IDLE_UNIT_HOURS_LOW, ColumnTypes.UNITS, "Unit-hours of idling at least.")
          .column(IDLE_UNIT_HOURS_HIGH, ColumnTypes.UNITS, "Unit-hours of idling at most.")
          .column(
              MINIMUM_CHARGE_UNIT_HOURS,
              ColumnTypes.UNITS,
              "The part of unit_hours that only the billing minimum causes.")
          .column(SESSION_TYPE, ColumnTypes.STRING, "LIVY or SPARK_CONNECT, where AWS says so.")
          .column(
              ENDING,
              ColumnTypes.STRING,
              "IDLE_TIMEOUT where it ended by idling as far as can be told, else its status, or LIVE,"
                  + " VANISHED or STALE.")
          .column(
              FAILURE_CLASS,
              ColumnTypes.STRING,
              "PERMISSIONS, NETWORK, CAPACITY, COMMAND or OTHER, by words of the error message; null"
                  + " if it did not fail.")
          .column(
              IDLE_TIMEOUT_CLASS,
              ColumnTypes.STRING,
              "AT_LIFETIME (it can not act), OVER_60_MIN, 11_TO_60_MIN, UP_TO_10_MIN or UNKNOWN.")
          .column(
              STATEMENTS_READ_AT,
              ColumnTypes.TIMESTAMP,
              "Until when its statements are known; null if they are not.")
          .column(
              LAST_BUSY_AT,
              ColumnTypes.TIMESTAMP,
              "The last moment until then at which a statement is known to have run.")
          .column(
              IDLE_SINCE,
              ColumnTypes.TIMESTAMP,
              "Since when nothing ran at that reading; null if something did, or may have.")
          .column(
              SEEN_IDLE_MILLIS,
              ColumnTypes.LONGS,
              "Milliseconds without a statement until that reading, by UTC day from started_on on.")
          .column(
              UNSEEN_MILLIS,
              ColumnTypes.LONGS,
              "Milliseconds until that reading of which nobody knows whether a statement ran,"
                  + " by UTC day.")
          .column(
              STATEMENT_GAPS_MILLIS,
              ColumnTypes.LONGS,
              "Pauses between one statement and the next, where both are known.")
          .column(
              POLL_HOURS, ColumnTypes.INTS, "Hour of the day, UTC, of each reading of statements.")
          .column(
              IDLE_POLL_HOURS,
              ColumnTypes.INTS,
              "The same, of those readings at which nothing ran.")
          .column(
              OBSERVED_HASH,
              ColumnTypes.LONG,
              "Of what AWS said once the session had ended: tells whether a later sight is news.")
          .column(QUALITY_FLAGS, ColumnTypes.STRINGS, "What was odd about the row.")
          .partitionedBy(CREATED_DATE, "UTC date of created_on.")
          .build();

  private SessionFactTable() {}

  /** The columns of its key, as joins want them. */
  public static String[] keyNames() {
    return SCHEMA.key().toArray(String[]::new);
  }

  /** Whether a session started on a day of a period. */
  public static Column startedWithin(UsagePeriod period) {
    return to_date(col(STARTED_ON)).between(lit(period.firstDay()), lit(period.lastDay()));
  }

  /** The day under which a session is filed, from {@link #CREATED_ON}. */
  public static Column createdDate() {
    return date_format(col(CREATED_ON), "yyyy-MM-dd");
  }

  /**
   * To group and join many sessions by, before the key itself: Spark sorts numbers by their first
   * bytes, and the keys of one account begin alike.
   */
  static Column keyHash() {
    return xxhash64(keyColumns().toArray(Column[]::new));
  }

  static Stream<Column> keyColumns() {
    return SCHEMA.key().stream().map(name -> col(name));
  }
}
