package io.dpuledger.eventlog;

import static io.dpuledger.eventlog.SparkActivityTable.*;

import io.dpuledger.eventlog.activity.Activity;
import io.dpuledger.eventlog.activity.Jobs;
import io.dpuledger.eventlog.activity.Memory;
import io.dpuledger.eventlog.activity.Named;
import io.dpuledger.eventlog.activity.Slots;
import io.dpuledger.eventlog.activity.Tasks;
import io.dpuledger.eventlog.file.LogState;
import io.dpuledger.eventlog.join.Claims;
import io.dpuledger.eventlog.join.JoinedBy;
import io.dpuledger.eventlog.join.SessionKey;
import io.dpuledger.eventlog.join.Unjoined;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a row of spark_activity back. What a row without figures lacks is 0 or empty here. */
final class SparkActivityRow {
  private SparkActivityRow() {}

  static SparkActivity read(TableRow row) {
    String joinedBy = row.text(JOINED_BY);
    String unjoined = row.text(UNJOINED_BECAUSE);
    return new SparkActivity(
        row.requireText(LOG),
        number(row, LOG_BYTES),
        millis(row.requireMicros(LOG_MODIFIED_AT)),
        LogState.valueOf(row.requireText(LOG_STATE)),
        number(row, EVENTS),
        number(row, EVENTS_PASSED_OVER),
        activity(row),
        new Claims(
            row.number(NAMED_BY_PROPERTY),
            row.number(NAMED_BY_COMMAND),
            row.number(NAMED_PROJECT),
            row.isTrue(IS_JOB_RUN)),
        session(row),
        joinedBy == null ? null : JoinedBy.valueOf(joinedBy),
        unjoined == null ? null : Unjoined.valueOf(unjoined));
  }

  private static @Nullable SessionKey session(TableRow row) {
    String id = row.text(SESSION_ID);
    return id == null
        ? null
        : new SessionKey(
            row.requireText(ACCOUNT_ID),
            row.requireText(REGION),
            id,
            row.requireMicros(CREATED_ON));
  }

  private static Activity activity(TableRow row) {
    return new Activity(
        row.text(SPARK_VERSION),
        at(row, APPLICATION_STARTED_AT),
        at(row, APPLICATION_ENDED_AT),
        at(row, LAST_EVENT_AT),
        Named.NOTHING,
        new Slots(
            number(row, EXECUTORS_ADDED),
            integer(row, EXECUTORS_MAX),
            integer(row, SLOTS_MAX),
            row.number(EXECUTOR_MEMORY_BYTES),
            row.integer(DRIVER_CORES),
            millisOf(row, SLOT_SECONDS),
            numbers(row, SLOT_STEPS)),
        new Jobs(
            number(row, JOBS),
            number(row, FAILED_JOBS),
            millisOf(row, JOB_SECONDS),
            millisOf(row, JOB_SLOT_SECONDS),
            numbers(row, JOB_STRETCHES),
            number(row, JOB_GAP_CLOSED_MILLIS)),
        tasks(row),
        memory(row),
        number(row, EVENTS_LOST),
        number(row, TASKS_BACKWARD));
  }

  private static Tasks tasks(TableRow row) {
    return new Tasks(
        number(row, TASKS),
        number(row, FAILED_TASKS),
        number(row, KILLED_TASKS),
        number(row, STAGES),
        number(row, FAILED_STAGES),
        millisOf(row, BUSY_SLOT_SECONDS),
        millisOf(row, TASK_SECONDS),
        row.isNull(TASKS_AT_ONCE_MEAN)
            ? null
            : new Tasks.AtOnce(
                row.requireReal(TASKS_AT_ONCE_MEAN),
                row.requireInteger(TASKS_AT_ONCE_P50),
                row.requireInteger(TASKS_AT_ONCE_P95),
                row.requireInteger(TASKS_AT_ONCE_MAX)),
        row.real(GC_SHARE),
        row.isNull(SKEW_RATIO)
            ? null
            : new Tasks.Skew(row.requireReal(SKEW_RATIO), millisOf(row, SKEW_SECONDS)));
  }

  private static Memory memory(TableRow row) {
    return new Memory(
        row.number(PEAK_HEAP_BYTES),
        row.number(PEAK_EXECUTION_BYTES),
        row.number(PEAK_STORAGE_BYTES),
        row.number(PEAK_PROCESS_BYTES),
        row.number(DRIVER_PEAK_HEAP_BYTES),
        number(row, MEMORY_SPILLED_BYTES),
        number(row, DISK_SPILLED_BYTES),
        row.isTrue(HAS_CACHED_DATA));
  }

  private static @Nullable Long at(TableRow row, String column) {
    Long micros = row.micros(column);
    return micros == null ? null : Long.valueOf(millis(micros));
  }

  private static long millis(long micros) {
    return Math.floorDiv(micros, 1000);
  }

  private static long number(TableRow row, String column) {
    return Objects.requireNonNullElse(row.number(column), 0L);
  }

  private static int integer(TableRow row, String column) {
    return Objects.requireNonNullElse(row.integer(column), 0);
  }

  private static List<Long> numbers(TableRow row, String column) {
    List<Long> numbers = row.numbers(column);
    return numbers == null ? List.of() : List.copyOf(numbers);
  }

  private static long millisOf(TableRow row, String column) {
    BigDecimal seconds = row.decimal(column);
    return seconds == null ? 0 : seconds.movePointRight(3).longValueExact();
  }
}
