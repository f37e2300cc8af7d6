package io.dpuledger.eventlog;

import io.dpuledger.eventlog.activity.Jobs;
import io.dpuledger.eventlog.activity.Memory;
import io.dpuledger.eventlog.activity.Slots;
import io.dpuledger.eventlog.activity.Tasks;
import io.dpuledger.eventlog.join.JoinedBy;
import io.dpuledger.eventlog.join.SessionKey;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.InstantColumn;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableSchema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the workers of a session did, by a log of its Spark application. */
public final class SparkActivityTable {
  public static final String ACCOUNT_ID = "account_id";
  public static final String REGION = "region";
  public static final String SESSION_ID = "session_id";
  public static final String CREATED_ON = "created_on";
  public static final String JOINED_BY = "joined_by";
  public static final String JOIN_CERTAINTY = "join_certainty";
  public static final String UNJOINED_BECAUSE = "unjoined_because";
  public static final String LOG = "log";
  public static final String LOG_BYTES = "log_bytes";
  public static final String LOG_MODIFIED_AT = "log_modified_at";
  public static final String LOG_STATE = "log_state";
  public static final String EVENTS = "events";
  public static final String EVENTS_PASSED_OVER = "events_passed_over";
  public static final String EVENTS_LOST = "events_lost";
  public static final String TASKS_BACKWARD = "tasks_backward";
  public static final String SPARK_VERSION = "spark_version";
  public static final String APPLICATION_STARTED_AT = "application_started_at";
  public static final String APPLICATION_ENDED_AT = "application_ended_at";
  public static final String LAST_EVENT_AT = "last_event_at";
  public static final String EXECUTORS_ADDED = "executors_added";
  public static final String EXECUTORS_MAX = "executors_max";
  public static final String SLOTS_MAX = "slots_max";
  public static final String EXECUTOR_MEMORY_BYTES = "executor_memory_bytes";
  public static final String DRIVER_CORES = "driver_cores";
  public static final String SLOT_SECONDS = "slot_seconds";
  public static final String SLOT_STEPS = "slot_steps";
  public static final String JOBS = "jobs";
  public static final String FAILED_JOBS = "failed_jobs";
  public static final String JOB_SECONDS = "job_seconds";
  public static final String JOB_SLOT_SECONDS = "job_slot_seconds";
  public static final String JOB_STRETCHES = "job_stretches";
  public static final String JOB_GAP_CLOSED_MILLIS = "job_gap_closed_millis";
  public static final String TASKS = "tasks";
  public static final String FAILED_TASKS = "failed_tasks";
  public static final String KILLED_TASKS = "killed_tasks";
  public static final String STAGES = "stages";
  public static final String FAILED_STAGES = "failed_stages";
  public static final String BUSY_SLOT_SECONDS = "busy_slot_seconds";
  public static final String TASK_SECONDS = "task_seconds";
  public static final String TASKS_AT_ONCE_MEAN = "tasks_at_once_mean";
  public static final String TASKS_AT_ONCE_P50 = "tasks_at_once_p50";
  public static final String TASKS_AT_ONCE_P95 = "tasks_at_once_p95";
  public static final String TASKS_AT_ONCE_MAX = "tasks_at_once_max";
  public static final String GC_SHARE = "gc_share";
  public static final String SKEW_RATIO = "skew_ratio";
  public static final String SKEW_SECONDS = "skew_seconds";
  public static final String PEAK_HEAP_BYTES = "peak_heap_bytes";
  public static final String PEAK_EXECUTION_BYTES = "peak_execution_bytes";
  public static final String PEAK_STORAGE_BYTES = "peak_storage_bytes";
  public static final String PEAK_PROCESS_BYTES = "peak_process_bytes";
  public static final String DRIVER_PEAK_HEAP_BYTES = "driver_peak_heap_bytes";
  public static final String MEMORY_SPILLED_BYTES = "memory_spilled_bytes";
  public static final String DISK_SPILLED_BYTES = "disk_spilled_bytes";
  public static final String HAS_CACHED_DATA = "has_cached_data";
  public static final String NAMED_BY_PROPERTY = "session_in_property";
  public static final String NAMED_BY_COMMAND = "session_in_command";
  public static final String NAMED_PROJECT = "project_in_property";
  public static final String IS_JOB_RUN = "is_job_run";
  public static final String STARTED_DATE = "started_date";

  public static final Table<SparkActivity> TABLE =
      Table.<SparkActivity>named("spark_activity")
          .grain("one event log of a session; also a log that was joined to none")
          .key(LOG)
          .text(ACCOUNT_ID, "Account of the session.", a -> session(a, SessionKey::accountId))
          .nullMeans("the log was joined to no session")
          .text(REGION, "Region of the session.", a -> session(a, SessionKey::region))
          .nullMeans("the log was joined to no session")
          .text(SESSION_ID, "Session that wrote the log.", a -> session(a, SessionKey::sessionId))
          .nullMeans("the log was joined to no session")
          .instant(CREATED_ON, "When the session was created; part of its key.", a -> created(a))
          .nullMeans("the log was joined to no session")
          .text(
              JOINED_BY,
              "How the session was found: PROPERTY (spark.dpuledger.session), COMMAND (--SESSION_ID), PATH (folder named by its id), LOGS_PATH (its argument, one session at that time) or TIME (the only session that fits).",
              SparkActivity::joinedBy)
          .nullMeans("the log was joined to no session")
          .text(
              JOIN_CERTAINTY,
              "CERTAIN (the log names the session), LIKELY or POSSIBLE.",
              a -> certainty(a))
          .nullMeans("the log was joined to no session")
          .text(
              UNJOINED_BECAUSE,
              "Why the log was joined to no session: NO_START, JOB_RUN, UNKNOWN_SESSION, OTHER_TIME, CONFLICT, NO_SESSION or AMBIGUOUS.",
              SparkActivity::unjoined)
          .nullMeans("it was joined to one")
          .text(LOG, "Hash of the path of the log. Paths are not kept.", SparkActivity::log)
          .column(LOG_BYTES, LogKinds.BYTES, "Length of its files.", SparkActivity::bytes)
          .instant(
              LOG_MODIFIED_AT,
              "When its newest file was written.",
              a -> Instant.ofEpochMilli(a.modifiedMillis()))
          .text(
              LOG_STATE,
              "WHOLE, OPEN (being written, or its driver was killed), CUT (events are missing), COMPACTED, MISSING_PART, EMPTY, NOT_A_LOG or UNREADABLE. The last five have no figures.",
              SparkActivity::state)
          .column(EVENTS, LogKinds.EVENTS, "Events of the log.", SparkActivity::events)
          .column(
              EVENTS_PASSED_OVER,
              LogKinds.EVENTS,
              "Events that are not needed or unknown.",
              SparkActivity::unneeded)
          .column(
              EVENTS_LOST,
              LogKinds.EVENTS,
              "Lines that are no event, and starts or ends of tasks and jobs that are missing.",
              a -> a.activity().lostEvents())
          .column(
              TASKS_BACKWARD,
              LogKinds.TASKS,
              "Tasks that ended before they began, because a clock was set back. They count as 0 s.",
              a -> a.activity().backwardTasks())
          .text(SPARK_VERSION, "Version of Spark.", a -> a.activity().sparkVersion())
          .nullMeans("the log does not say")
          .instant(
              APPLICATION_STARTED_AT,
              "When the application started.",
              a -> at(a.activity().startedAt()))
          .nullMeans("the log does not say")
          .instant(
              APPLICATION_ENDED_AT, "When the application ended.", a -> at(a.activity().endedAt()))
          .nullMeans("it had not ended, or its end was not written")
          .instant(
              LAST_EVENT_AT,
              "Last time in the log. Nothing is known of later.",
              a -> at(a.activity().lastEventAt()))
          .nullMeans("no event has a time")
          .column(
              EXECUTORS_ADDED,
              LogKinds.EXECUTORS,
              "Executors that ever started.",
              a -> slots(a, Slots::executorsAdded))
          .nullMeans("the log has no figures")
          .column(
              EXECUTORS_MAX,
              LogKinds.INT_EXECUTORS,
              "Most executors at once.",
              a -> slots(a, Slots::mostExecutors))
          .nullMeans("the log has no figures")
          .column(
              SLOTS_MAX,
              LogKinds.INT_TASKS,
              "Most tasks that could run at once.",
              a -> slots(a, Slots::most))
          .nullMeans("the log has no figures")
          .column(
              EXECUTOR_MEMORY_BYTES,
              LogKinds.BYTES,
              "Heap of an executor.",
              a -> slots(a, Slots::executorMemoryBytes))
          .nullMeans("the log does not say")
          .column(
              DRIVER_CORES,
              LogKinds.CORES,
              "Cores of the driver.",
              a -> slots(a, Slots::driverCores))
          .nullMeans("the log does not say")
          .column(
              SLOT_SECONDS,
              LogKinds.SLOT_SECONDS,
              "Slots times seconds, until the last event.",
              a -> seconds(slots(a, Slots::millis)))
          .nullMeans("the log has no figures")
          .column(
              SLOT_STEPS,
              LogKinds.STEPS,
              "From when there were how many slots: a time and a number, in turn, at most 500 times.",
              a -> slots(a, Slots::steps))
          .nullMeans("the log has no figures")
          .column(JOBS, LogKinds.JOBS_UNIT, "Jobs that started.", a -> jobs(a, Jobs::started))
          .nullMeans("the log has no figures")
          .column(
              FAILED_JOBS,
              LogKinds.JOBS_UNIT,
              "Jobs that failed or were cancelled.",
              a -> jobs(a, Jobs::failed))
          .nullMeans("the log has no figures")
          .column(
              JOB_SECONDS,
              ColumnKind.SECONDS,
              "Time during which at least one job ran.",
              a -> seconds(jobs(a, Jobs::millis)))
          .nullMeans("the log has no figures")
          .column(
              JOB_SLOT_SECONDS,
              LogKinds.SLOT_SECONDS,
              "Slots times seconds during that time.",
              a -> seconds(jobs(a, Jobs::slotMillis)))
          .nullMeans("the log has no figures")
          .column(
              JOB_STRETCHES,
              LogKinds.EPOCH_MILLIS,
              "Start and end of each stretch of that time, in turn; at most 500 stretches.",
              a -> jobs(a, Jobs::startsAndEnds))
          .nullMeans("the log has no figures")
          .column(
              JOB_GAP_CLOSED_MILLIS,
              LogKinds.MILLIS_ONE,
              "Longest pause that counts as part of a stretch, because there were too many; 0 if none does.",
              a -> jobs(a, Jobs::closedGapMillis))
          .nullMeans("the log has no figures")
          .column(TASKS, LogKinds.TASKS, "Tasks that ended.", a -> tasks(a, Tasks::ended))
          .nullMeans("the log has no figures")
          .column(FAILED_TASKS, LogKinds.TASKS, "Tasks that failed.", a -> tasks(a, Tasks::failed))
          .nullMeans("the log has no figures")
          .column(
              KILLED_TASKS,
              LogKinds.TASKS,
              "Tasks that were stopped, such as those of a cancelled job.",
              a -> tasks(a, Tasks::killed))
          .nullMeans("the log has no figures")
          .column(
              STAGES,
              LogKinds.STAGES_UNIT,
              "Attempts of stages that ended.",
              a -> tasks(a, Tasks::stages))
          .nullMeans("the log has no figures")
          .column(
              FAILED_STAGES,
              LogKinds.STAGES_UNIT,
              "Attempts of stages that failed.",
              a -> tasks(a, Tasks::failedStages))
          .nullMeans("the log has no figures")
          .column(
              BUSY_SLOT_SECONDS,
              LogKinds.SLOT_SECONDS,
              "Running time of all tasks.",
              a -> seconds(tasks(a, Tasks::busyMillis)))
          .nullMeans("the log has no figures")
          .column(
              TASK_SECONDS,
              ColumnKind.SECONDS,
              "Time during which at least one task ran.",
              a -> seconds(tasks(a, Tasks::millis)))
          .nullMeans("the log has no figures")
          .column(
              TASKS_AT_ONCE_MEAN,
              LogKinds.DOUBLE_TASKS,
              "Mean number of running tasks, by time, while at least one ran.",
              a -> atOnce(a, Tasks.AtOnce::mean))
          .nullMeans("no task ran")
          .column(
              TASKS_AT_ONCE_P50,
              LogKinds.INT_TASKS,
              "Median of the same.",
              a -> atOnce(a, Tasks.AtOnce::median))
          .nullMeans("no task ran")
          .column(
              TASKS_AT_ONCE_P95,
              LogKinds.INT_TASKS,
              "95th percentile of the same.",
              a -> atOnce(a, Tasks.AtOnce::p95))
          .nullMeans("no task ran")
          .column(
              TASKS_AT_ONCE_MAX,
              LogKinds.INT_TASKS,
              "Most of the same.",
              a -> atOnce(a, Tasks.AtOnce::max))
          .nullMeans("no task ran")
          .share(
              GC_SHARE,
              "Garbage collection as a share of the running time of tasks.",
              a -> tasks(a, Tasks::gcShare))
          .nullMeans("no task says how long it ran")
          .column(
              SKEW_RATIO,
              ColumnKind.RATIO,
              "Longest task by the median one, in the stage that lost most time by it.",
              a -> skew(a, Tasks.Skew::ratio))
          .nullMeans("no stage had two tasks")
          .column(
              SKEW_SECONDS,
              ColumnKind.SECONDS,
              "Longest task less the median one, in that stage.",
              a -> seconds(skew(a, Tasks.Skew::lostMillis)))
          .nullMeans("no stage had two tasks")
          .column(
              PEAK_HEAP_BYTES,
              LogKinds.BYTES,
              "Most heap that an executor used.",
              a -> memory(a, Memory::peakHeapBytes))
          .nullMeans("the log does not say")
          .column(
              PEAK_EXECUTION_BYTES,
              LogKinds.BYTES,
              "Most heap that an executor used for shuffles, joins and sorts.",
              a -> memory(a, Memory::peakExecutionBytes))
          .nullMeans("the log does not say")
          .column(
              PEAK_STORAGE_BYTES,
              LogKinds.BYTES,
              "Most heap that an executor used for cached data.",
              a -> memory(a, Memory::peakStorageBytes))
          .nullMeans("the log does not say")
          .column(
              PEAK_PROCESS_BYTES,
              LogKinds.BYTES,
              "Most memory that the processes of an executor used.",
              a -> memory(a, Memory::peakProcessBytes))
          .nullMeans("the log does not say")
          .column(
              DRIVER_PEAK_HEAP_BYTES,
              LogKinds.BYTES,
              "Most heap that the driver used.",
              a -> memory(a, Memory::driverPeakHeapBytes))
          .nullMeans("the log does not say")
          .column(
              MEMORY_SPILLED_BYTES,
              LogKinds.BYTES,
              "Data in memory that was written to disk because it did not fit.",
              a -> memory(a, Memory::memorySpilledBytes))
          .nullMeans("the log has no figures")
          .column(
              DISK_SPILLED_BYTES,
              LogKinds.BYTES,
              "The same, as it was on disk.",
              a -> memory(a, Memory::diskSpilledBytes))
          .nullMeans("the log has no figures")
          .flag(
              HAS_CACHED_DATA,
              "Whether data was cached in executors.",
              a -> memory(a, Memory::hasCachedData))
          .nullMeans("the log has no figures")
          .column(
              NAMED_BY_PROPERTY,
              LogKinds.HASH,
              "Hash of the session id in spark.dpuledger.session.",
              a -> a.claims().sessionInProperty())
          .nullMeans("the log names none")
          .column(
              NAMED_BY_COMMAND,
              LogKinds.HASH,
              "Hash of the session id in the command of the driver.",
              a -> a.claims().sessionInCommand())
          .nullMeans("the log names none")
          .column(
              NAMED_PROJECT,
              LogKinds.HASH,
              "Hash of the Unified Studio project in spark.glue.JOB_NAME.",
              a -> a.claims().project())
          .nullMeans("the log names none")
          .flag(IS_JOB_RUN, "Whether a Glue job run wrote the log.", a -> a.claims().isOfJob())
          .partitionedBy(
              STARTED_DATE,
              "UTC date on which the application started, else on which the log was written.",
              SparkActivity::day)
          .readBy(SparkActivityRow::read)
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  private SparkActivityTable() {}

  private static <T> @Nullable T session(SparkActivity row, Function<SessionKey, T> part) {
    SessionKey session = row.session();
    return session == null ? null : part.apply(session);
  }

  private static @Nullable Instant created(SparkActivity row) {
    return InstantColumn.of(session(row, SessionKey::createdMicros));
  }

  private static JoinedBy.@Nullable Certainty certainty(SparkActivity row) {
    JoinedBy by = row.joinedBy();
    return by == null ? null : by.certainty();
  }

  private static <T> @Nullable T slots(SparkActivity row, Function<Slots, @Nullable T> part) {
    return row.state().isMeasured() ? part.apply(row.activity().slots()) : null;
  }

  private static <T> @Nullable T jobs(SparkActivity row, Function<Jobs, @Nullable T> part) {
    return row.state().isMeasured() ? part.apply(row.activity().jobs()) : null;
  }

  private static <T> @Nullable T tasks(SparkActivity row, Function<Tasks, @Nullable T> part) {
    return row.state().isMeasured() ? part.apply(row.activity().tasks()) : null;
  }

  private static <T> @Nullable T memory(SparkActivity row, Function<Memory, @Nullable T> part) {
    return row.state().isMeasured() ? part.apply(row.activity().memory()) : null;
  }

  private static <T> @Nullable T atOnce(SparkActivity row, Function<Tasks.AtOnce, T> part) {
    Tasks.AtOnce known = tasks(row, Tasks::atOnce);
    return known == null ? null : part.apply(known);
  }

  private static <T> @Nullable T skew(SparkActivity row, Function<Tasks.Skew, T> part) {
    Tasks.Skew known = tasks(row, Tasks::skew);
    return known == null ? null : part.apply(known);
  }

  private static @Nullable Instant at(@Nullable Long millis) {
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }

  private static @Nullable BigDecimal seconds(@Nullable Long millis) {
    return millis == null ? null : BigDecimal.valueOf(millis, 3);
  }
}
