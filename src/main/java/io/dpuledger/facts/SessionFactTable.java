package io.dpuledger.facts;

import io.dpuledger.facts.session.Confirmation;
import io.dpuledger.facts.session.Decimals;
import io.dpuledger.facts.session.DescribedSession;
import io.dpuledger.facts.session.Grade;
import io.dpuledger.facts.session.ObservedHash;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.Columns;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableSchema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One priced row for every session, from its latest observation. */
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
  public static final String BUSY_SINCE = "busy_since";
  public static final String SEEN_IDLE_MILLIS = "seen_idle_millis";
  public static final String UNSEEN_MILLIS = "unseen_millis";
  public static final String STATEMENT_GAPS_MILLIS = "statement_gaps_millis";
  public static final String WAITED_MILLIS = "waited_millis";
  public static final String POLL_HOURS = "poll_hours";
  public static final String IDLE_POLL_HOURS = "idle_poll_hours";
  public static final String OBSERVED_HASH = "observed_hash";
  public static final String IDLE_COST_SEEN = "idle_cost_seen";
  public static final String IS_CONFIRMED = "is_confirmed";
  public static final String PROJECT = "project";
  public static final String LAST_JOB_AT = "last_job_at";
  public static final String JOB_MILLIS = "job_millis";
  public static final String JOBS_OUTSIDE_STATEMENTS = "jobs_outside_statements";
  public static final String SPARK_JOB_SECONDS = "spark_job_seconds";
  public static final String STATEMENT_WITHOUT_JOB_SECONDS = "statement_without_job_seconds";
  public static final String CONTRACTED_SHARE = "contracted_share";
  public static final String QUALITY_FLAGS = "quality_flags";
  public static final String CREATED_DATE = "created_date";

  /** Without a grade: {@link #grade} fills the columns that it is in. */
  public static final Table<DescribedSession> TABLE =
      Table.<DescribedSession>named("session_fact")
          .grain("one session")
          .key(ACCOUNT_ID, REGION, SESSION_ID, CREATED_ON)
          .columnOf(
              SessionObservationTable.SCHEMA,
              ACCOUNT_ID,
              s -> s.seen().latest().target().accountId())
          .columnOf(
              SessionObservationTable.SCHEMA, REGION, s -> s.seen().latest().target().region())
          .text(
              SESSION_ID,
              "Session id as its creator chose it; ids are reused.",
              s -> s.seen().latest().sessionId())
          .instant(
              CREATED_ON,
              "When the session was created; part of its key.",
              s -> s.seen().latest().createdOn())
          .instant(
              FIRST_OBSERVED_AT,
              "When the session was first observed.",
              s -> s.seen().firstObservedAt())
          .instant(
              FIGURES_AT,
              "When it was first observed as ended; until then, when it was last observed.",
              s -> s.usage().figuresAt())
          .text(
              LIFECYCLE,
              "LIVE, ENDED, VANISHED (missing from a later complete listing) or STALE (its target was not read last night).",
              DescribedSession::lifecycle)
          .columnOf(SessionObservationTable.SCHEMA, STATUS, s -> s.seen().latest().status())
          .columnOf(
              SessionObservationTable.SCHEMA, WORKER_TYPE, s -> s.seen().latest().workerType())
          .columnOf(
              SessionObservationTable.SCHEMA,
              NUMBER_OF_WORKERS,
              s -> s.seen().latest().numberOfWorkers())
          .column(
              CAPACITY_UNITS,
              ColumnKind.UNITS,
              "Capacity; the maximum with auto scaling.",
              s -> s.capacity().units())
          .nullMeans("unknown; capacity_basis says why")
          .text(
              CAPACITY_UNIT,
              "DPU, or M-DPU for memory-optimized workers. Never add the two.",
              s -> s.capacity().unit().label())
          .text(
              CAPACITY_BASIS,
              "Where capacity_units comes from: MAX_CAPACITY, WORKERS or USAGE; or UNKNOWN_WORKERS, UNKNOWN_WORKER_TYPE.",
              s -> s.capacity().basis())
          .columnOf(
              SessionObservationTable.SCHEMA, GLUE_VERSION, s -> s.seen().latest().glueVersion())
          .columnOf(
              SessionObservationTable.SCHEMA, COMMAND_NAME, s -> s.seen().latest().commandName())
          .text(
              SESSION_ORIGIN,
              "The tool that opened the session: STUDIO_NOTEBOOK, DATA_PREVIEW, DBT, SAGEMAKER, NOTEBOOK, UNIFIED_STUDIO or OTHER.",
              s -> s.attribution().origin())
          .text(ROLE_NAME, "Name of the IAM role.", s -> s.attribution().roleName())
          .nullMeans("AWS returned no role")
          .columnOf(
              SessionObservationTable.SCHEMA, PROFILE_NAME, s -> s.seen().latest().profileName())
          .text(OWNER, "Owner according to the attribution rules.", s -> s.attribution().owner())
          .nullMeans("no rule matches")
          .text(TEAM, "Team according to the attribution rules.", s -> s.attribution().team())
          .nullMeans("no rule matches")
          .flag(
              AUTO_SCALING,
              "Whether auto scaling was requested.",
              s -> s.attribution().autoScaling())
          .columnOf(
              SessionObservationTable.SCHEMA,
              IDLE_TIMEOUT_MINUTES,
              s -> s.seen().latest().idleTimeoutMinutes())
          .instant(
              STARTED_ON,
              "Start of the billed time: ended_on minus execution_seconds, but not before created_on.",
              s -> Instant.ofEpochMilli(s.usage().startedAt()))
          .instant(
              ENDED_ON,
              "End of the billed time: when it ended, or was last observed.",
              s -> Instant.ofEpochMilli(s.usage().endedAt()))
          .column(
              EXECUTION_SECONDS,
              ColumnKind.SECONDS,
              "How long it ran, as AWS reports it or derived from usage; for a live session, up to its last observation.",
              s -> s.usage().seconds())
          .nullMeans("unknown")
          .column(
              DPU_SECONDS,
              ColumnKind.UNIT_SECONDS,
              "Usage before the billing minimum; usage_basis says whether it is an estimate.",
              s -> s.usage().unitSeconds())
          .nullMeans("capacity or running time is unknown")
          .text(
              USAGE_BASIS,
              "REPORTED (by AWS), DERIVED (time x capacity), ESTIMATED (the same for a live session; later nights restate it) or NONE.",
              s -> s.usage().basis())
          .part(CostColumns::describe)
          .part(GradeColumns::idle)
          .column(
              STATEMENTS,
              new ColumnKind(ColumnTypes.INT, "statements"),
              "The most statements in any one listing; AWS may have dropped early ones.",
              s -> s.seen().statementsListed())
          .nullMeans("never read")
          .part(GradeColumns::outlook)
          .column(
              MINIMUM_CHARGE_UNIT_HOURS,
              ColumnKind.UNIT_HOURS,
              "The part of unit_hours due only to the 60 s billing minimum.",
              s -> s.cost().minimumUnitHours())
          .nullMeans("usage is unknown")
          .columnOf(
              SessionObservationTable.SCHEMA, SESSION_TYPE, s -> s.seen().latest().sessionType())
          .part(GradeColumns::ending)
          .text(
              FAILURE_CLASS,
              "PERMISSIONS, NETWORK, CAPACITY, COMMAND or OTHER, from words in the error message.",
              DescribedSession::failure)
          .nullMeans("it did not fail")
          .part(GradeColumns::timeoutClass)
          .part(DescribedSession::statements, "statements are unknown", KnownTimeColumns::describe)
          .column(
              OBSERVED_HASH,
              new ColumnKind(ColumnTypes.LONG, "hash"),
              "Hash of the observation after it ended; shows whether a later observation adds anything.",
              s -> ObservedHash.of(s.seen().latest()))
          .nullMeans("it has not ended")
          .column(
              QUALITY_FLAGS,
              ColumnKind.TEXTS,
              "Data quality problems of the row, such as USAGE_UNKNOWN; empty if there are none.",
              DescribedSession::flags)
          .part(GradeColumns::seen)
          .flag(
              IS_CONFIRMED,
              "Whether list_cost is confirmed: lifecycle ENDED, usage_basis REPORTED, price_basis LIST, BILLED or OVERRIDE. Any other cost is estimated.",
              s -> Confirmation.of(s.lifecycle(), s.usage().basis(), s.price().basis().name()))
          .nullMeans("an earlier version made the row")
          .text(
              PROJECT,
              "Id of the project in SageMaker Unified Studio.",
              s -> s.attribution().project())
          .nullMeans("not opened by Unified Studio, or an earlier version made the row")
          .column(
              CONTRACTED_SHARE,
              ColumnKind.EXACT_SHARE,
              "What contracted_cost is of list_cost: by the last closed bill of the account if pricing.from-bill is on and there is one, otherwise 1 minus pricing.discount.",
              s -> Decimals.rounded(s.cost().contractedShare(), Decimals.SHARE))
          .nullMeans("an earlier version made the row")
          .part(SparkJobColumns::describe)
          .partitionedBy(CREATED_DATE, "UTC date of created_on.", SessionFactTable::createdDay)
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  private static final Columns.Filler<Grade> GRADE_IN =
      GradeColumns.FILLED.in(SCHEMA.columnNames());

  private SessionFactTable() {}

  /** Adds a grade to the row of a fact. */
  public static void grade(Grade grade, @Nullable Object[] row) {
    GRADE_IN.fill(grade, row);
  }

  private static String createdDay(DescribedSession session) {
    Instant created = Objects.requireNonNull(session.seen().latest().createdOn());
    return LocalDate.ofInstant(created, ZoneOffset.UTC).toString();
  }
}
