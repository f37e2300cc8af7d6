package io.dpuledger.eventlog;

import static java.util.Objects.requireNonNull;

import io.dpuledger.eventlog.activity.LogFigures;
import io.dpuledger.eventlog.replay.FewerExecutors;
import io.dpuledger.eventlog.replay.ReplayVerdict;
import io.dpuledger.eventlog.replay.run.Replayed;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import java.math.BigDecimal;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How long the work of a log would have taken on fewer executors. A session has one more worker.
 */
public final class SparkReplayTable {
  public static final String EXECUTORS = "executors";
  public static final String FEWER_EXECUTORS = "fewer_executors";
  public static final String VERDICT = "verdict";
  public static final String JOB_SECONDS = "job_seconds";
  public static final String FAST_JOB_SECONDS = "fast_job_seconds";
  public static final String SLOW_JOB_SECONDS = "slow_job_seconds";
  public static final String SPAN_SECONDS = "span_seconds";
  public static final String FAST_SPAN_SECONDS = "fast_span_seconds";
  public static final String SLOW_SPAN_SECONDS = "slow_span_seconds";

  private static final String NO_PROMISE = "there is no promise";
  private static final String NO_REPLAY = "the work was not replayed";

  public static final Table<SparkReplay> TABLE =
      Table.<SparkReplay>named("spark_replay")
          .grain("one event log and smaller number of executors")
          .key(SparkActivityTable.LOG, FEWER_EXECUTORS)
          .columnOf(SparkActivityTable.SCHEMA, SparkActivityTable.LOG, SparkReplay::log)
          .column(
              EXECUTORS,
              LogFigures.EXECUTORS,
              "Most executors at once in the log.",
              row -> row.replay().executors())
          .column(
              FEWER_EXECUTORS,
              LogFigures.EXECUTORS,
              "Most executors at once in the replay.",
              row -> row.replay().fewer())
          .text(
              VERDICT,
              "PROMISED, or why there is no range: LOG_INCOMPLETE, TOO_LARGE, STREAMING, FAILED, TOO_FEW_TASKS, EXECUTORS_UNCLEAR, CACHED_DATA, SPILLED, MEMORY_UNKNOWN, TOO_LITTLE_MEMORY or OFF (the replay of the log itself is more than 5 % off).",
              row -> row.replay().verdict())
          .column(
              JOB_SECONDS,
              ColumnKind.SECONDS,
              "Time during which at least one job ran, in the log.",
              row -> seconds(row.replay().observed(), Replayed::jobMillis))
          .nullMeans(NO_REPLAY)
          .column(
              FAST_JOB_SECONDS,
              ColumnKind.SECONDS,
              "The same in the replay at best: tasks take as long as recorded. Less the 5 % that a replay may be off.",
              row -> seconds(row.replay().fast(), Replayed::jobMillis))
          .nullMeans(NO_PROMISE)
          .column(
              SLOW_JOB_SECONDS,
              ColumnKind.SECONDS,
              "The same in the replay at worst: shuffle reads, garbage collection and non-local reads take longer, as there are fewer executors. Plus 5 %.",
              row -> seconds(row.replay().slow(), Replayed::jobMillis))
          .nullMeans(NO_PROMISE)
          .column(
              SPAN_SECONDS,
              ColumnKind.SECONDS,
              "From the start of the first job to the end of the last, in the log.",
              row -> seconds(row.replay().observed(), Replayed::spanMillis))
          .nullMeans(NO_REPLAY)
          .column(
              FAST_SPAN_SECONDS,
              ColumnKind.SECONDS,
              "The same in the replay at best. Pauses between jobs stay as they were.",
              row -> seconds(row.replay().fast(), Replayed::spanMillis))
          .nullMeans(NO_PROMISE)
          .column(
              SLOW_SPAN_SECONDS,
              ColumnKind.SECONDS,
              "The same in the replay at worst.",
              row -> seconds(row.replay().slow(), Replayed::spanMillis))
          .nullMeans(NO_PROMISE)
          .partitionedBy(
              SparkActivityTable.STARTED_DATE,
              "UTC date on which the application started; on which the log was written, if that is unknown, or if it is of no session and its clock seems to be off.",
              SparkReplay::day)
          .readBy(SparkReplayTable::read)
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  private SparkReplayTable() {}

  private static SparkReplay read(TableRow row) {
    return new SparkReplay(
        row.requireText(SparkActivityTable.LOG),
        row.requireText(SparkActivityTable.STARTED_DATE),
        new FewerExecutors(
            row.requireInteger(EXECUTORS),
            row.requireInteger(FEWER_EXECUTORS),
            ReplayVerdict.valueOf(row.requireText(VERDICT)),
            replayed(row, JOB_SECONDS, SPAN_SECONDS),
            replayed(row, FAST_JOB_SECONDS, FAST_SPAN_SECONDS),
            replayed(row, SLOW_JOB_SECONDS, SLOW_SPAN_SECONDS)));
  }

  private static @Nullable Replayed replayed(TableRow row, String jobs, String span) {
    BigDecimal jobSeconds = row.decimal(jobs);
    return jobSeconds == null
        ? null
        : new Replayed(millis(jobSeconds), millis(requireNonNull(row.decimal(span))));
  }

  private static long millis(BigDecimal seconds) {
    return seconds.movePointRight(3).longValueExact();
  }

  private static @Nullable BigDecimal seconds(
      @Nullable Replayed replayed, ToLongFunction<Replayed> millis) {
    return replayed == null ? null : BigDecimal.valueOf(millis.applyAsLong(replayed), 3);
  }
}
