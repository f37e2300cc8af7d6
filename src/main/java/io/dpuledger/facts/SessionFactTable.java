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
              "When the session was first seen.")
          .column(
              SESSION.from(FIGURES_AT, s -> s.usage().figuresAt()),
              ColumnKind.INSTANT,
              "When it was first seen ended; before that, when it was last seen.")
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
              "Capacity; the maximum where auto scaling is on.")
          .nullMeans("unknown; capacity_basis says why")
          .column(
              SESSION.from(CAPACITY_UNIT, s -> s.capacity().unit().label()),
              ColumnKind.TEXT,
              "DPU, or M-DPU of memory-optimized workers: never add the two.")
          .column(
              SESSION.from(CAPACITY_BASIS, s -> s.capacity().basis()),
              ColumnKind.TEXT,
              "What capacity_units rests on: MAX_CAPACITY, WORKERS or USAGE; or UNKNOWN_WORKERS, UNKNOWN_WORKER_TYPE.")
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
          .nullMeans("AWS gave no role")
          .columnsOf(
              SessionObservationTable.SCHEMA,
              SESSION.from(PROFILE_NAME, s -> s.seen().latest().profileName()))
          .column(
              SESSION.from(OWNER, s -> s.attribution().owner()),
              ColumnKind.TEXT,
              "Person that the rules of attribution name.")
          .nullMeans("no rule names one")
          .column(
              SESSION.from(TEAM, s -> s.attribution().team()),
              ColumnKind.TEXT,
              "Team that the rules of attribution name.")
          .nullMeans("no rule names one")
          .column(
              SESSION.from(AUTO_SCALING, s -> s.attribution().autoScaling()),
              ColumnKind.FLAG,
              "Whether auto scaling was asked for.")
          .columnsOf(
              SessionObservationTable.SCHEMA,
              SESSION.from(IDLE_TIMEOUT_MINUTES, s -> s.seen().latest().idleTimeoutMinutes()))
          .column(
              SESSION.from(STARTED_ON, s -> Instant.ofEpochMilli(s.usage().startedAt())),
              ColumnKind.INSTANT,
              "Start of the billed time: ended_on less execution_seconds, and not before created_on.")
          .column(
              SESSION.from(ENDED_ON, s -> Instant.ofEpochMilli(s.usage().endedAt())),
              ColumnKind.INSTANT,
              "End of the billed time: its end, or the last sight.")
          .column(
              SESSION.from(EXECUTION_SECONDS, s -> s.usage().seconds()),
              ColumnKind.SECONDS,
              "Time it ran, by AWS or from its use; while it lives, up to the last sight.")
          .nullMeans("unknown")
          .column(
              SESSION.from(DPU_SECONDS, s -> s.usage().unitSeconds()),
              ColumnKind.UNIT_SECONDS,
              "What it used, before the billing minimum; usage_basis says whether this is an estimate.")
          .nullMeans("capacity or running time is unknown")
          .column(
              SESSION.from(USAGE_BASIS, s -> s.usage().basis()),
              ColumnKind.TEXT,
              "REPORTED (by AWS), DERIVED (time x capacity), ESTIMATED (the same while it lives; later nights restate it) or NONE.")
          .column(
              SESSION.from(UNIT_HOURS, s -> s.cost().unitHours()),
              ColumnKind.UNIT_HOURS,
              "Billed use: dpu_seconds in hours, the 60 s billing minimum included.")
          .nullMeans("capacity or running time is unknown")
          .column(
              SESSION.from(LIST_UNIT_PRICE, s -> s.price().perUnitHour()),
              new ColumnKind(ColumnTypes.MONEY, "billing_currency per DPU-hour or M-DPU-hour"),
              "List price on the day of started_on, before any discount.")
          .nullMeans("no price is known")
          .column(
              SESSION.from(PRICE_BASIS, s -> s.price().basis().name()),
              ColumnKind.TEXT,
              "LIST (published), ASSUMED, OVERRIDE (set by the site) or MISSING.")
          .column(
              SESSION.from(BILLING_CURRENCY, s -> s.price().currency()),
              ColumnKind.TEXT,
              "Currency of all money in the row.")
          .nullMeans("no price is known")
          .column(
              SESSION.from(LIST_COST, s -> s.cost().list()),
              ColumnKind.MONEY,
              "unit_hours at list price: an estimate before tax, discounts and credits, not the bill.")
          .nullMeans("no price or no usage is known")
          .column(
              SESSION.from(CONTRACTED_COST, s -> s.cost().contracted()),
              ColumnKind.MONEY,
              "list_cost less the one discount that pricing.discount sets.")
          .nullMeans("no price or no usage is known")
          .column(
              SESSION.from(MINIMUM_CHARGE_COST, s -> s.cost().minimumCost()),
              ColumnKind.MONEY,
              "The part of list_cost that only the 60 s billing minimum causes: neither idle nor busy.")
          .nullMeans("no price or no usage is known")
          .column(
              GRADE.from(IDLE_EVIDENCE, Grade::evidence),
              ColumnKind.TEXT,
              "How well idling is known: EXACT, UNUSED, PARTIAL, TAIL, UNDECIDABLE, CEILING, UNSUPPORTED or NONE.")
          .column(
              GRADE.from(IDLE_SECONDS_LOW, Grade::secondsLow),
              ColumnKind.SECONDS,
              "How long it idled, at least.")
          .nullMeans("unknown how long it ran")
          .column(
              GRADE.from(IDLE_SECONDS_HIGH, Grade::secondsHigh),
              ColumnKind.SECONDS,
              "How long it idled, at most.")
          .nullMeans("unknown how long it ran")
          .column(
              GRADE.from(IDLE_COST_LOW, Grade::costLow),
              ColumnKind.MONEY,
              "The part of list_cost that was idle, at least.")
          .nullMeans("no price, usage or running time is known")
          .column(
              GRADE.from(IDLE_COST_HIGH, Grade::costHigh),
              ColumnKind.MONEY,
              "The part of list_cost that was idle, at most.")
          .nullMeans("no price, usage or running time is known")
          .column(
              SESSION.from(STATEMENTS, s -> s.seen().statementsListed()),
              new ColumnKind(ColumnTypes.INT, "statements"),
              "Most statements that one listing had; AWS may have forgotten early ones.")
          .nullMeans("never read")
          .column(
              GRADE.from(EXPOSURE_COST, Grade::exposureCost),
              ColumnKind.MONEY,
              "Estimate at list price of what the live session still burns if nobody touches it, until its idle timeout or lifetime.")
          .nullMeans("it is not live, or its price or capacity is unknown")
          .column(
              GRADE.from(IDLE_PROTECTED, Grade::isProtected),
              ColumnKind.FLAG,
              "Whether its idle timeout can act before its lifetime ends.")
          .column(
              GRADE.from(IDLE_UNIT_HOURS_LOW, Grade::unitHoursLow),
              ColumnKind.UNIT_HOURS,
              "The idle part of unit_hours, at least.")
          .nullMeans("usage or running time is unknown")
          .column(
              GRADE.from(IDLE_UNIT_HOURS_HIGH, Grade::unitHoursHigh),
              ColumnKind.UNIT_HOURS,
              "The idle part of unit_hours, at most.")
          .nullMeans("usage or running time is unknown")
          .column(
              SESSION.from(MINIMUM_CHARGE_UNIT_HOURS, s -> s.cost().minimumUnitHours()),
              ColumnKind.UNIT_HOURS,
              "The part of unit_hours that only the 60 s billing minimum causes.")
          .nullMeans("usage is unknown")
          .columnsOf(
              SessionObservationTable.SCHEMA,
              SESSION.from(SESSION_TYPE, s -> s.seen().latest().sessionType()))
          .column(
              GRADE.from(ENDING, Grade::ending),
              ColumnKind.TEXT,
              "IDLE_TIMEOUT where its idle timeout ended it, as far as can be told; else its status, or LIVE, VANISHED or STALE.")
          .nullMeans("it ended and AWS gave no status")
          .column(
              SESSION.from(FAILURE_CLASS, s -> name(s.failure())),
              ColumnKind.TEXT,
              "PERMISSIONS, NETWORK, CAPACITY, COMMAND or OTHER, by words of the error message.")
          .nullMeans("it did not fail")
          .column(
              GRADE.from(IDLE_TIMEOUT_CLASS, Grade::timeoutClass),
              ColumnKind.TEXT,
              "AT_LIFETIME (it cannot act), OVER_60_MIN, 11_TO_60_MIN, UP_TO_10_MIN or UNKNOWN.")
          .column(
              SESSION.from(STATEMENTS_READ_AT, s -> instant(s, KnownTime::readAt)),
              ColumnKind.INSTANT,
              "Until when its statements are known.")
          .nullMeans("they are not known")
          .column(
              SESSION.from(LAST_BUSY_AT, s -> instant(s, KnownTime::lastBusy)),
              ColumnKind.INSTANT,
              "Last moment until then at which a statement is known to have run.")
          .nullMeans("none ran, or statements are not known")
          .column(
              SESSION.from(IDLE_SINCE, s -> instant(s, KnownTime::idleSince)),
              ColumnKind.INSTANT,
              "Since when nothing ran at that reading.")
          .nullMeans("something ran, or may have, or statements are not known")
          .column(
              SESSION.from(SEEN_IDLE_MILLIS, s -> known(s, KnownTime::idleMillis)),
              ColumnKind.MILLIS,
              "Time without a statement until that reading, by UTC day from started_on on.")
          .nullMeans("statements are not known")
          .column(
              SESSION.from(UNSEEN_MILLIS, s -> known(s, KnownTime::unknownMillis)),
              ColumnKind.MILLIS,
              "Time until that reading of which nobody knows whether a statement ran, by UTC day.")
          .nullMeans("statements are not known")
          .column(
              SESSION.from(STATEMENT_GAPS_MILLIS, s -> known(s, KnownTime::gaps)),
              ColumnKind.MILLIS,
              "Pauses between one statement and the next, where both are known.")
          .nullMeans("statements are not known")
          .column(
              SESSION.from(POLL_HOURS, s -> known(s, KnownTime::pollHours)),
              ColumnKind.HOURS_OF_DAY,
              "Hour of each reading of statements.")
          .nullMeans("statements are not known")
          .column(
              SESSION.from(IDLE_POLL_HOURS, s -> known(s, KnownTime::idlePollHours)),
              ColumnKind.HOURS_OF_DAY,
              "Hour of each reading at which nothing ran.")
          .nullMeans("statements are not known")
          .column(
              SESSION.from(OBSERVED_HASH, s -> ObservedHash.of(s.seen().latest())),
              new ColumnKind(ColumnTypes.LONG, "hash"),
              "Of what AWS said once it had ended: tells whether a later sight is news.")
          .nullMeans("it has not ended")
          .column(
              SESSION.from(QUALITY_FLAGS, DescribedSession::flags),
              ColumnKind.TEXTS,
              "What was odd about the row, such as USAGE_UNKNOWN; empty if nothing was.")
          .partitionedBy(
              SESSION.from(CREATED_DATE, SessionFactTable::createdDay), "UTC date of created_on.")
          .build();

  private static final int WIDTH = SCHEMA.columnNames().size();
  private static final Columns.Filler<DescribedSession> SESSION_IN =
      SESSION.in(SCHEMA.columnNames());
  private static final Columns.Filler<Grade> GRADE_IN = GRADE.in(SCHEMA.columnNames());

  private SessionFactTable() {}

  /** The values of a session, of all columns that {@link #grade} does not fill. */
  public static @Nullable Object[] row(DescribedSession session) {
    @Nullable Object[] row = new Object[WIDTH];
    SESSION_IN.fill(session, row);
    return row;
  }

  /** Puts a grade into the row of a fact. */
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
