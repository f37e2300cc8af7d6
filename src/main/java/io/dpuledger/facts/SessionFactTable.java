package io.dpuledger.facts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.xxhash64;

import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.ColumnKind;
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
          .columnsOf(SessionObservationTable.SCHEMA, ACCOUNT_ID, REGION)
          .column(
              SESSION_ID, ColumnKind.TEXT, "Session id as its creator chose it; ids are reused.")
          .column(CREATED_ON, ColumnKind.INSTANT, "When the session was created; part of its key.")
          .column(FIRST_OBSERVED_AT, ColumnKind.INSTANT, "When the session was first seen.")
          .column(
              FIGURES_AT,
              ColumnKind.INSTANT,
              "When it was first seen ended; before that, when it was last seen.")
          .column(
              LIFECYCLE,
              ColumnKind.TEXT,
              "LIVE, ENDED, VANISHED (missing from a later complete listing) or STALE (its target was not read last night).")
          .columnsOf(SessionObservationTable.SCHEMA, STATUS, WORKER_TYPE, NUMBER_OF_WORKERS)
          .column(
              CAPACITY_UNITS, ColumnKind.UNITS, "Capacity; the maximum where auto scaling is on.")
          .nullMeans("unknown; capacity_basis says why")
          .column(
              CAPACITY_UNIT,
              ColumnKind.TEXT,
              "DPU, or M-DPU of memory-optimized workers: never add the two.")
          .column(
              CAPACITY_BASIS,
              ColumnKind.TEXT,
              "What capacity_units rests on: MAX_CAPACITY, WORKERS or USAGE; or UNKNOWN_WORKERS, UNKNOWN_WORKER_TYPE.")
          .columnsOf(SessionObservationTable.SCHEMA, GLUE_VERSION, COMMAND_NAME)
          .column(
              SESSION_ORIGIN,
              ColumnKind.TEXT,
              "The tool that opened the session: STUDIO_NOTEBOOK, DATA_PREVIEW, DBT, SAGEMAKER, NOTEBOOK or OTHER.")
          .column(ROLE_NAME, ColumnKind.TEXT, "Name of the IAM role.")
          .nullMeans("AWS gave no role")
          .columnsOf(SessionObservationTable.SCHEMA, PROFILE_NAME)
          .column(OWNER, ColumnKind.TEXT, "Person that the rules of attribution name.")
          .nullMeans("no rule names one")
          .column(TEAM, ColumnKind.TEXT, "Team that the rules of attribution name.")
          .nullMeans("no rule names one")
          .column(AUTO_SCALING, ColumnKind.FLAG, "Whether auto scaling was asked for.")
          .columnsOf(SessionObservationTable.SCHEMA, IDLE_TIMEOUT_MINUTES)
          .column(
              STARTED_ON,
              ColumnKind.INSTANT,
              "Start of the billed time: ended_on less execution_seconds, and not before created_on.")
          .column(
              ENDED_ON, ColumnKind.INSTANT, "End of the billed time: its end, or the last sight.")
          .column(
              EXECUTION_SECONDS,
              ColumnKind.SECONDS,
              "Time it ran, by AWS or from its use; while it lives, up to the last sight.")
          .nullMeans("unknown")
          .column(
              DPU_SECONDS,
              ColumnKind.UNIT_SECONDS,
              "What it used, before the billing minimum; usage_basis says whether this is an estimate.")
          .nullMeans("capacity or running time is unknown")
          .column(
              USAGE_BASIS,
              ColumnKind.TEXT,
              "REPORTED (by AWS), DERIVED (time x capacity), ESTIMATED (the same while it lives; later nights restate it) or NONE.")
          .column(
              UNIT_HOURS,
              ColumnKind.UNIT_HOURS,
              "Billed use: dpu_seconds in hours, the 60 s billing minimum included.")
          .nullMeans("capacity or running time is unknown")
          .column(
              LIST_UNIT_PRICE,
              new ColumnKind(ColumnTypes.MONEY, "billing_currency per DPU-hour or M-DPU-hour"),
              "List price on the day of started_on, before any discount.")
          .nullMeans("no price is known")
          .column(
              PRICE_BASIS,
              ColumnKind.TEXT,
              "LIST (published), ASSUMED, OVERRIDE (set by the site) or MISSING.")
          .column(BILLING_CURRENCY, ColumnKind.TEXT, "Currency of all money in the row.")
          .nullMeans("no price is known")
          .column(
              LIST_COST,
              ColumnKind.MONEY,
              "unit_hours at list price: an estimate before tax, discounts and credits, not the bill.")
          .nullMeans("no price or no usage is known")
          .column(
              CONTRACTED_COST,
              ColumnKind.MONEY,
              "list_cost less the one discount that pricing.discount sets.")
          .nullMeans("no price or no usage is known")
          .column(
              MINIMUM_CHARGE_COST,
              ColumnKind.MONEY,
              "The part of list_cost that only the 60 s billing minimum causes: neither idle nor busy.")
          .nullMeans("no price or no usage is known")
          .column(
              IDLE_EVIDENCE,
              ColumnKind.TEXT,
              "How well idling is known: EXACT, UNUSED, PARTIAL, TAIL, UNDECIDABLE, CEILING, UNSUPPORTED or NONE.")
          .column(IDLE_SECONDS_LOW, ColumnKind.SECONDS, "How long it idled, at least.")
          .nullMeans("unknown how long it ran")
          .column(IDLE_SECONDS_HIGH, ColumnKind.SECONDS, "How long it idled, at most.")
          .nullMeans("unknown how long it ran")
          .column(IDLE_COST_LOW, ColumnKind.MONEY, "The part of list_cost that was idle, at least.")
          .nullMeans("no price, usage or running time is known")
          .column(IDLE_COST_HIGH, ColumnKind.MONEY, "The part of list_cost that was idle, at most.")
          .nullMeans("no price, usage or running time is known")
          .column(
              STATEMENTS,
              new ColumnKind(ColumnTypes.INT, "statements"),
              "Most statements that one listing had; AWS may have forgotten early ones.")
          .nullMeans("never read")
          .column(
              EXPOSURE_COST,
              ColumnKind.MONEY,
              "Estimate at list price of what the live session still burns if nobody touches it, until its idle timeout or lifetime.")
          .nullMeans("it is not live, or its price or capacity is unknown")
          .column(
              IDLE_PROTECTED,
              ColumnKind.FLAG,
              "Whether its idle timeout can act before its lifetime ends.")
          .column(
              IDLE_UNIT_HOURS_LOW, ColumnKind.UNIT_HOURS, "The idle part of unit_hours, at least.")
          .nullMeans("usage or running time is unknown")
          .column(
              IDLE_UNIT_HOURS_HIGH, ColumnKind.UNIT_HOURS, "The idle part of unit_hours, at most.")
          .nullMeans("usage or running time is unknown")
          .column(
              MINIMUM_CHARGE_UNIT_HOURS,
              ColumnKind.UNIT_HOURS,
              "The part of unit_hours that only the 60 s billing minimum causes.")
          .nullMeans("usage is unknown")
          .columnsOf(SessionObservationTable.SCHEMA, SESSION_TYPE)
          .column(
              ENDING,
              ColumnKind.TEXT,
              "IDLE_TIMEOUT where its idle timeout ended it, as far as can be told; else its status, or LIVE, VANISHED or STALE.")
          .nullMeans("it ended and AWS gave no status")
          .column(
              FAILURE_CLASS,
              ColumnKind.TEXT,
              "PERMISSIONS, NETWORK, CAPACITY, COMMAND or OTHER, by words of the error message.")
          .nullMeans("it did not fail")
          .column(
              IDLE_TIMEOUT_CLASS,
              ColumnKind.TEXT,
              "AT_LIFETIME (it cannot act), OVER_60_MIN, 11_TO_60_MIN, UP_TO_10_MIN or UNKNOWN.")
          .column(STATEMENTS_READ_AT, ColumnKind.INSTANT, "Until when its statements are known.")
          .nullMeans("they are not known")
          .column(
              LAST_BUSY_AT,
              ColumnKind.INSTANT,
              "Last moment until then at which a statement is known to have run.")
          .nullMeans("none ran, or statements are not known")
          .column(IDLE_SINCE, ColumnKind.INSTANT, "Since when nothing ran at that reading.")
          .nullMeans("something ran, or may have, or statements are not known")
          .column(
              SEEN_IDLE_MILLIS,
              ColumnKind.MILLIS,
              "Time without a statement until that reading, by UTC day from started_on on.")
          .nullMeans("statements are not known")
          .column(
              UNSEEN_MILLIS,
              ColumnKind.MILLIS,
              "Time until that reading of which nobody knows whether a statement ran, by UTC day.")
          .nullMeans("statements are not known")
          .column(
              STATEMENT_GAPS_MILLIS,
              ColumnKind.MILLIS,
              "Pauses between one statement and the next, where both are known.")
          .nullMeans("statements are not known")
          .column(POLL_HOURS, ColumnKind.HOURS_OF_DAY, "Hour of each reading of statements.")
          .nullMeans("statements are not known")
          .column(
              IDLE_POLL_HOURS,
              ColumnKind.HOURS_OF_DAY,
              "Hour of each reading at which nothing ran.")
          .nullMeans("statements are not known")
          .column(
              OBSERVED_HASH,
              new ColumnKind(ColumnTypes.LONG, "hash"),
              "Of what AWS said once it had ended: tells whether a later sight is news.")
          .nullMeans("it has not ended")
          .column(
              QUALITY_FLAGS,
              ColumnKind.TEXTS,
              "What was odd about the row, such as USAGE_UNKNOWN; empty if nothing was.")
          .partitionedBy(CREATED_DATE, "UTC date of created_on.")
          .build();

  private SessionFactTable() {}

  /** The columns of its key, as joins want them. */
  public static String[] keyNames() {
    return SCHEMA.key().toArray(String[]::new);
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
