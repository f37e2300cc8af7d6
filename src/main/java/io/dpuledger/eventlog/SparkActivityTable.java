package io.dpuledger.eventlog;

import io.dpuledger.eventlog.activity.Activity;
import io.dpuledger.eventlog.activity.ActivityColumns;
import io.dpuledger.eventlog.activity.JobsColumns;
import io.dpuledger.eventlog.activity.LogFigures;
import io.dpuledger.eventlog.activity.MemoryColumns;
import io.dpuledger.eventlog.activity.SlotsColumns;
import io.dpuledger.eventlog.activity.TasksColumns;
import io.dpuledger.eventlog.file.LogState;
import io.dpuledger.eventlog.join.ClaimsColumns;
import io.dpuledger.eventlog.join.JoinedBy;
import io.dpuledger.eventlog.join.SessionKeyColumns;
import io.dpuledger.eventlog.join.Unjoined;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the workers of a session did, by a log of its Spark application. Columns of a part are
 * described next to it, such as those of jobs in {@link JobsColumns}.
 */
public final class SparkActivityTable {
  public static final String JOINED_BY = "joined_by";
  public static final String JOIN_CERTAINTY = "join_certainty";
  public static final String UNJOINED_BECAUSE = "unjoined_because";
  public static final String LOG = "log";
  public static final String LOG_BYTES = "log_bytes";
  public static final String LOG_MODIFIED_AT = "log_modified_at";
  public static final String LOG_STATE = "log_state";
  public static final String EVENTS = "events";
  public static final String EVENTS_PASSED_OVER = "events_passed_over";
  public static final String STARTED_DATE = "started_date";

  private static final String NO_SESSION = "the log was joined to no session";
  private static final String NO_FIGURES = "the log has no figures";

  public static final Table<SparkActivity> TABLE =
      Table.<SparkActivity>named("spark_activity")
          .grain("one event log of a session; also a log that was joined to none")
          .key(LOG)
          .part(SparkActivity::session, NO_SESSION, SessionKeyColumns::describe)
          .text(
              JOINED_BY,
              "How the session was found: PROPERTY (spark.dpuledger.session), COMMAND (--SESSION_ID), PATH (folder named by its id), LOGS_PATH (its argument, one session at that time) or TIME (the only session that fits).",
              SparkActivity::joinedBy)
          .nullMeans(NO_SESSION)
          .text(
              JOIN_CERTAINTY,
              "CERTAIN (the log names the session), LIKELY or POSSIBLE.",
              SparkActivityTable::certainty)
          .nullMeans(NO_SESSION)
          .text(
              UNJOINED_BECAUSE,
              "Why the log was joined to no session: NO_START, JOB_RUN, UNKNOWN_SESSION, OTHER_TIME, CONFLICT, NO_SESSION or AMBIGUOUS.",
              SparkActivity::unjoined)
          .nullMeans("it was joined to one")
          .text(LOG, "Hash of the path of the log. Paths are not kept.", SparkActivity::log)
          .column(LOG_BYTES, LogFigures.BYTES, "Length of its files.", SparkActivity::bytes)
          .instant(
              LOG_MODIFIED_AT,
              "When its newest file was written.",
              a -> Instant.ofEpochMilli(a.modifiedMillis()))
          .text(
              LOG_STATE,
              "WHOLE, OPEN (being written, or its driver was killed), CUT (events are missing), COMPACTED, MISSING_PART, EMPTY, NOT_A_LOG or UNREADABLE. The last five have no figures.",
              SparkActivity::state)
          .column(EVENTS, LogFigures.EVENTS, "Events of the log.", SparkActivity::events)
          .column(
              EVENTS_PASSED_OVER,
              LogFigures.EVENTS,
              "Events that are not needed or unknown.",
              SparkActivity::unneeded)
          .part(SparkActivity::activity, ActivityColumns::describe)
          .part(measured(Activity::slots), NO_FIGURES, SlotsColumns::describe)
          .part(measured(Activity::jobs), NO_FIGURES, JobsColumns::describe)
          .part(measured(Activity::tasks), NO_FIGURES, TasksColumns::describe)
          .part(measured(Activity::memory), NO_FIGURES, MemoryColumns::describe)
          .part(SparkActivity::claims, ClaimsColumns::describe)
          .partitionedBy(
              STARTED_DATE,
              "UTC date on which the application started; on which the log was written, if that is unknown, or if it is of no session and its clock seems to be off.",
              SparkActivity::day)
          .readBy(SparkActivityTable::read)
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  private SparkActivityTable() {}

  private static JoinedBy.@Nullable Certainty certainty(SparkActivity row) {
    JoinedBy by = row.joinedBy();
    return by == null ? null : by.certainty();
  }

  private static <P> Function<SparkActivity, @Nullable P> measured(Function<Activity, P> part) {
    return row -> row.state().isMeasured() ? part.apply(row.activity()) : null;
  }

  private static SparkActivity read(TableRow row) {
    String joinedBy = row.text(JOINED_BY);
    String unjoined = row.text(UNJOINED_BECAUSE);
    return new SparkActivity(
        row.requireText(LOG),
        LogFigures.number(row, LOG_BYTES),
        Math.floorDiv(row.requireMicros(LOG_MODIFIED_AT), 1000L),
        LogState.valueOf(row.requireText(LOG_STATE)),
        LogFigures.number(row, EVENTS),
        LogFigures.number(row, EVENTS_PASSED_OVER),
        ActivityColumns.read(row),
        ClaimsColumns.read(row),
        SessionKeyColumns.read(row),
        joinedBy == null ? null : JoinedBy.valueOf(joinedBy),
        unjoined == null ? null : Unjoined.valueOf(unjoined));
  }
}
