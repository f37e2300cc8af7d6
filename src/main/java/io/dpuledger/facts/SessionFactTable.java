package io.dpuledger.facts;

import io.dpuledger.facts.session.DescribedSession;
import io.dpuledger.facts.session.Grade;
import io.dpuledger.facts.session.KnownTime;
import io.dpuledger.facts.session.ObservedHash;
import io.dpuledger.model.FailureClass;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.Columns;
import io.dpuledger.table.TableSchema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.Function;
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
  public static final String SEEN_IDLE_MILLIS = "seen_idle_millis";
  public static final String UNSEEN_MILLIS = "unseen_millis";
  public static final String STATEMENT_GAPS_MILLIS = "statement_gaps_millis";
  public static final String POLL_HOURS = "poll_hours";
  public static final String IDLE_POLL_HOURS = "idle_poll_hours";
  public static final String OBSERVED_HASH = "observed_hash";
  public static final String QUALITY_FLAGS = "quality_flags";
  public static final String CREATED_DATE = "created_date";

  private static final Columns<DescribedSession> SESSION = new Columns<>();
  private static final Columns<Grade> GRADE = new Columns<>();

  public static final TableSchema SCHEMA =
      TableSchema.named("session_fact")
          .grain("one session")
          .key(ACCOUNT_ID, REGION, SESSION_ID, CREATED_ON)
          .columnsOf(
              SessionObservationTable.SCHEMA,
              SESSION.from(ACCOUNT_ID, s -> s.seen().latest().target().accountId()),
              SESSION.from(REGION, s -> s.seen().latest().target().region()))
          .column(
              SESSION.from(SESSION_ID, s -> s.seen().latest().sessionId()),
              ColumnKind.TEXT,
              "Session id as its creator chose it; ids are reused.")
          .column(
              SESSION.from(CREATED_ON, s -> s.seen().latest().createdOn()),
              ColumnKind.INSTANT,
              "When the session was created; part of its key.")
          .column(
              SESSION.from(FIRST_OBSERVED_AT, s -> s.seen().firstObservedAt()),
              ColumnKind.INSTANT,
              "When the session was first observed.")
          .column(
              SESSION.from(FIGURES_AT, s -> s.usage().figuresAt()),
              ColumnKind.INSTANT,
              "When it was first observed as ended; until then, when it was last observed.")
          .column(
              SESSION.from(LIFECYCLE, DescribedSession::lifecycle),
              ColumnKind.TEXT,
              "LIVE, ENDED, VANISHED (missing from a later complete listing) or STALE (its target was not read last night).")
          .columnsOf(
              SessionObservationTable.SCHEMA,
              SESSION.from(STATUS, s -> s.seen().latest().status()),
              SESSION.from(WORKER_TYPE, s -> s.seen().latest().workerType()),
              SESSION.from(NUMBER_OF_WORKERS, s -> s.seen().latest().numberOfWorkers()))
          .column(
              SESSION.from(CAPACITY_UNITS, s -> s.capacity().units()),
              ColumnKind.UNITS,
              "Capacity; the maximum with auto scaling.")
          .nullMeans("unknown; capacity_basis says why")
          .column(
              SESSION.from(CAPACITY_UNIT, s -> s.capacity().unit().label()),
              ColumnKind.TEXT,
              "DPU, or M-DPU for memory-optimized workers. Never add the two.")
          .column(
              SESSION.from(CAPACITY_BASIS, s -> s.capacity().basis()),
              ColumnKind.TEXT,
              "Where capacity_units comes from: MAX_CAPACITY, WORKERS or USAGE; or UNKNOWN_WORKERS, UNKNOWN_WORKER_TYPE.")
          .columnsOf(
              SessionObservationTable.SCHEMA,
              SESSION.from(GLUE_VERSION, s -> s.seen().latest().glueVersion()),
              SESSION.from(COMMAND_NAME, s -> s.seen().latest().commandName()))
          .column(
              SESSION.from(SESSION_ORIGIN, s -> s.attribution().origin().name()),
              ColumnKind.TEXT,
              "The tool that opened the session: STUDIO_NOTEBOOK, DATA_PREVIEW, DBT, SAGEMAKER, NOTEBOOK or OTHER.")
          .column(
              SESSION.from(ROLE_NAME, s -> s.attribution().roleName()),
              ColumnKind.TEXT,
              "Name of the IAM role.")
          .nullMeans("AWS returned no role")
          .columnsOf(
              SessionObservationTable.SCHEMA,
              SESSION.from(PROFILE_NAME, s -> s.seen().latest().profileName()))
          .column(
              SESSION.from(OWNER, s -> s.attribution().owner()),
              ColumnKind.TEXT,
              "Owner according to the attribution rules.")
          .nullMeans("no rule matches")
          .column(
              SESSION.from(TEAM, s -> s.attribution().team()),
              ColumnKind.TEXT,
              "Team according to the attribution rules.")
          .nullMeans("no rule matches")
          .column(
              SESSION.from(AUTO_SCALING, s -> s.attribution().autoScaling()),
              ColumnKind.FLAG,
              "Whether auto scaling was requested.")
          .columnsOf(
              SessionObservationTable.SCHEMA,
              SESSION.from(IDLE_TIMEOUT_MINUTES, s -> s.seen().latest().idleTimeoutMinutes()))
          .column(
              SESSION.from(STARTED_ON, s -> Instant.ofEpochMilli(s.usage().startedAt())),
              ColumnKind.INSTANT,
              "Start of the billed time: ended_on minus execution_seconds, but not before created_on.")
          .column(
              SESSION.from(ENDED_ON, s -> Instant.ofEpochMilli(s.usage().endedAt())),
              ColumnKind.INSTANT,
              "End of the billed time: ended_on, or the last observation.")
          .column(
              SESSION.from(EXECUTION_SECONDS, s -> s.usage().seconds()),
              ColumnKind.SECONDS,
              "How long it ran, as AWS reports it or derived from usage; for a live session, up to its last observation.")
          .nullMeans("unknown")
          .column(
              SESSION.from(DPU_SECONDS, s -> s.usage().unitSeconds()),
              ColumnKind.UNIT_SECONDS,
              "Usage before the billing minimum; usage_basis says whether it is an estimate.")
          .nullMeans("capacity or running time is unknown")
          .column(
              SESSION.from(USAGE_BASIS, s -> s.usage().basis()),
              ColumnKind.TEXT,
              "REPORTED (by AWS), DERIVED (time x capacity), ESTIMATED (the same for a live session; later nights restate it) or NONE.")
          .column(
              SESSION.from(UNIT_HOURS, s -> s.cost().unitHours()),
              ColumnKind.UNIT_HOURS,
              "Billed usage: dpu_seconds in hours, including the 60 s billing minimum.")
          .nullMeans("capacity or running time is unknown")
          .column(
              SESSION.from(LIST_UNIT_PRICE, s -> s.price().perUnitHour()),
              new ColumnKind(ColumnTypes.MONEY, "billing_currency per DPU-hour or M-DPU-hour"),
              "List price on the day of started_on, before any discount.")
          .nullMeans("the price is unknown")
          .column(
              SESSION.from(PRICE_BASIS, s -> s.price().basis().name()),
              ColumnKind.TEXT,
              "LIST (published), ASSUMED, OVERRIDE (set in your rate card) or MISSING.")
          .column(
              SESSION.from(BILLING_CURRENCY, s -> s.price().currency()),
              ColumnKind.TEXT,
              "Currency of all amounts in the row.")
          .nullMeans("the price is unknown")
          .column(
              SESSION.from(LIST_COST, s -> s.cost().list()),
              ColumnKind.MONEY,
              "unit_hours at list price: an estimate before tax, discounts and credits, not the bill.")
          .nullMeans("the price or usage is unknown")
          .column(
              SESSION.from(CONTRACTED_COST, s -> s.cost().contracted()),
              ColumnKind.MONEY,
              "list_cost minus the discount set by pricing.discount.")
          .nullMeans("the price or usage is unknown")
          .column(
              SESSION.from(MINIMUM_CHARGE_COST, s -> s.cost().minimumCost()),
              ColumnKind.MONEY,
              "The part of list_cost due only to the 60 s billing minimum: neither idle nor busy.")
          .nullMeans("the price or usage is unknown")
          .column(
              GRADE.from(IDLE_EVIDENCE, Grade::evidence),
              ColumnKind.TEXT,
              "How well idle time is known: EXACT, UNUSED, PARTIAL, TAIL, UNDECIDABLE, CEILING, UNSUPPORTED or NONE.")
          .column(
              GRADE.from(IDLE_SECONDS_LOW, Grade::secondsLow),
              ColumnKind.SECONDS,
              "Minimum idle time.")
          .nullMeans("the running time is unknown")
          .column(
              GRADE.from(IDLE_SECONDS_HIGH, Grade::secondsHigh),
              ColumnKind.SECONDS,
              "Maximum idle time.")
          .nullMeans("the running time is unknown")
          .column(
              GRADE.from(IDLE_COST_LOW, Grade::costLow),
              ColumnKind.MONEY,
              "Minimum idle part of list_cost.")
          .nullMeans("the price, usage or running time is unknown")
          .column(
              GRADE.from(IDLE_COST_HIGH, Grade::costHigh),
              ColumnKind.MONEY,
              "Maximum idle part of list_cost.")
          .nullMeans("the price, usage or running time is unknown")
          .column(
              SESSION.from(STATEMENTS, s -> s.seen().statementsListed()),
              new ColumnKind(ColumnTypes.INT, "statements"),
              "The most statements in any one listing; AWS may have dropped early ones.")
          .nullMeans("never read")
          .column(
              GRADE.from(EXPOSURE_COST, Grade::exposureCost),
              ColumnKind.MONEY,
              "Estimated list cost of a live session from now until its idle timeout or lifetime if nobody uses it.")
          .nullMeans("the session is not live, or its price or capacity is unknown")
          .column(
              GRADE.from(IDLE_PROTECTED, Grade::isProtected),
              ColumnKind.FLAG,
              "Whether the idle timeout can take effect before the lifetime ends.")
          .column(
              GRADE.from(IDLE_UNIT_HOURS_LOW, Grade::unitHoursLow),
              ColumnKind.UNIT_HOURS,
              "Minimum idle part of unit_hours.")
          .nullMeans("usage or running time is unknown")
          .column(
              GRADE.from(IDLE_UNIT_HOURS_HIGH, Grade::unitHoursHigh),
              ColumnKind.UNIT_HOURS,
              "Maximum idle part of unit_hours.")
          .nullMeans("usage or running time is unknown")
          .column(
              SESSION.from(MINIMUM_CHARGE_UNIT_HOURS, s -> s.cost().minimumUnitHours()),
              ColumnKind.UNIT_HOURS,
              "The part of unit_hours due only to the 60 s billing minimum.")
          .nullMeans("usage is unknown")
          .columnsOf(
              SessionObservationTable.SCHEMA,
              SESSION.from(SESSION_TYPE, s -> s.seen().latest().sessionType()))
          .column(
              GRADE.from(ENDING, Grade::ending),
              ColumnKind.TEXT,
              "IDLE_TIMEOUT if, by the evidence, the idle timeout ended it; otherwise its status, or LIVE, VANISHED or STALE.")
          .nullMeans("it ended and AWS returned no status")
          .column(
              SESSION.from(FAILURE_CLASS, s -> name(s.failure())),
              ColumnKind.TEXT,
              "PERMISSIONS, NETWORK, CAPACITY, COMMAND or OTHER, from words in the error message.")
          .nullMeans("it did not fail")
          .column(
              GRADE.from(IDLE_TIMEOUT_CLASS, Grade::timeoutClass),
              ColumnKind.TEXT,
              "AT_LIFETIME (no effect before the lifetime ends), OVER_60_MIN, 11_TO_60_MIN, UP_TO_10_MIN or UNKNOWN.")
          .column(
              SESSION.from(STATEMENTS_READ_AT, s -> instant(s, KnownTime::readAt)),
              ColumnKind.INSTANT,
              "Time up to which its statements are known.")
          .nullMeans("statements are unknown")
          .column(
              SESSION.from(LAST_BUSY_AT, s -> instant(s, KnownTime::lastBusy)),
              ColumnKind.INSTANT,
              "Last time before that at which a statement is known to have run.")
          .nullMeans("none ran, or statements are unknown")
          .column(
              SESSION.from(IDLE_SINCE, s -> instant(s, KnownTime::idleSince)),
              ColumnKind.INSTANT,
              "Time since which nothing had run at that poll.")
          .nullMeans("something ran or may have run, or statements are unknown")
          .column(
              SESSION.from(SEEN_IDLE_MILLIS, s -> known(s, KnownTime::idleMillis)),
              ColumnKind.MILLIS,
              "Time without a running statement up to that poll, by UTC day from started_on.")
          .nullMeans("statements are unknown")
          .column(
              SESSION.from(UNSEEN_MILLIS, s -> known(s, KnownTime::unknownMillis)),
              ColumnKind.MILLIS,
              "Time up to that poll in which it is unknown whether a statement ran, by UTC day.")
          .nullMeans("statements are unknown")
          .column(
              SESSION.from(STATEMENT_GAPS_MILLIS, s -> known(s, KnownTime::gaps)),
              ColumnKind.MILLIS,
              "Pauses between consecutive statements, where both are known.")
          .nullMeans("statements are unknown")
          .column(
              SESSION.from(POLL_HOURS, s -> known(s, KnownTime::pollHours)),
              ColumnKind.HOURS_OF_DAY,
              "UTC hour of each poll of its statements.")
          .nullMeans("statements are unknown")
          .column(
              SESSION.from(IDLE_POLL_HOURS, s -> known(s, KnownTime::idlePollHours)),
              ColumnKind.HOURS_OF_DAY,
              "UTC hour of each poll at which nothing ran.")
          .nullMeans("statements are unknown")
          .column(
              SESSION.from(OBSERVED_HASH, s -> ObservedHash.of(s.seen().latest())),
              new ColumnKind(ColumnTypes.LONG, "hash"),
              "Hash of the observation after it ended; shows whether a later observation adds anything.")
          .nullMeans("it has not ended")
          .column(
              SESSION.from(QUALITY_FLAGS, DescribedSession::flags),
              ColumnKind.TEXTS,
              "Data quality problems of the row, such as USAGE_UNKNOWN; empty if there are none.")
          .partitionedBy(
              SESSION.from(CREATED_DATE, SessionFactTable::createdDay), "UTC date of created_on.")
          .build();

  private static final int WIDTH = SCHEMA.columnNames().size();
  private static final Columns.Filler<DescribedSession> SESSION_IN =
      SESSION.in(SCHEMA.columnNames());
  private static final Columns.Filler<Grade> GRADE_IN = GRADE.in(SCHEMA.columnNames());

  private SessionFactTable() {}

  /** The values of all columns of a session that {@link #grade} does not fill. */
  public static @Nullable Object[] row(DescribedSession session) {
    @Nullable Object[] row = new Object[WIDTH];
    SESSION_IN.fill(session, row);
    return row;
  }

  /** Adds a grade to the row of a fact. */
  public static void grade(Grade grade, @Nullable Object[] row) {
    GRADE_IN.fill(grade, row);
  }

  private static String createdDay(DescribedSession session) {
    Instant created = Objects.requireNonNull(session.seen().latest().createdOn());
    return LocalDate.ofInstant(created, ZoneOffset.UTC).toString();
  }

  private static @Nullable String name(@Nullable FailureClass failure) {
    return failure == null ? null : failure.name();
  }

  private static @Nullable Instant instant(
      DescribedSession session, Function<KnownTime, @Nullable Long> moment) {
    Long millis = known(session, moment);
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }

  private static <V> @Nullable V known(
      DescribedSession session, Function<KnownTime, @Nullable V> part) {
    KnownTime time = session.statements();
    return time == null ? null : part.apply(time);
  }
}
