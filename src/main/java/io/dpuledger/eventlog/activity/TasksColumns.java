package io.dpuledger.eventlog.activity;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableRow;
import org.jspecify.annotations.Nullable;

/** The columns of {@link Tasks}. */
public final class TasksColumns {
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

  private static final ColumnKind STAGE_ATTEMPTS = new ColumnKind(ColumnTypes.LONG, "stages");

  private TasksColumns() {}

  /** Describes them. */
  public static void describe(Table.Builder<Tasks> columns) {
    columns
        .column(TASKS, LogFigures.TASKS, "Tasks that ended.", Tasks::ended)
        .column(FAILED_TASKS, LogFigures.TASKS, "Tasks that failed.", Tasks::failed)
        .column(
            KILLED_TASKS,
            LogFigures.TASKS,
            "Tasks that were stopped, such as those of a cancelled job.",
            Tasks::killed)
        .column(STAGES, STAGE_ATTEMPTS, "Attempts of stages that ended.", Tasks::stages)
        .column(
            FAILED_STAGES, STAGE_ATTEMPTS, "Attempts of stages that failed.", Tasks::failedStages)
        .column(
            BUSY_SLOT_SECONDS,
            LogFigures.SLOT_SECONDS,
            "Running time of all tasks.",
            tasks -> LogFigures.seconds(tasks.busyMillis()))
        .column(
            TASK_SECONDS,
            ColumnKind.SECONDS,
            "Time during which at least one task ran.",
            tasks -> LogFigures.seconds(tasks.millis()))
        .part(Tasks::atOnce, "no task ran", TasksColumns::describeAtOnce)
        .share(
            GC_SHARE, "Garbage collection as a share of the running time of tasks.", Tasks::gcShare)
        .nullMeans("no task says how long it ran")
        .part(Tasks::skew, "no stage had two tasks", TasksColumns::describeSkew);
  }

  private static void describeAtOnce(Table.Builder<Tasks.AtOnce> columns) {
    columns
        .column(
            TASKS_AT_ONCE_MEAN,
            new ColumnKind(ColumnTypes.DOUBLE, "tasks"),
            "Mean number of running tasks, by time, while at least one ran.",
            Tasks.AtOnce::mean)
        .column(
            TASKS_AT_ONCE_P50,
            LogFigures.TASKS_AT_ONCE,
            "Median of the same.",
            Tasks.AtOnce::median)
        .column(
            TASKS_AT_ONCE_P95,
            LogFigures.TASKS_AT_ONCE,
            "95th percentile of the same.",
            Tasks.AtOnce::p95)
        .column(
            TASKS_AT_ONCE_MAX, LogFigures.TASKS_AT_ONCE, "Most of the same.", Tasks.AtOnce::max);
  }

  private static void describeSkew(Table.Builder<Tasks.Skew> columns) {
    columns
        .column(
            SKEW_RATIO,
            ColumnKind.RATIO,
            "Longest task by the median one, in the stage that lost most time by it.",
            Tasks.Skew::ratio)
        .column(
            SKEW_SECONDS,
            ColumnKind.SECONDS,
            "Longest task less the median one, in that stage.",
            skew -> LogFigures.seconds(skew.lostMillis()));
  }

  /** Reads them back. */
  public static Tasks read(TableRow row) {
    return new Tasks(
        LogFigures.number(row, TASKS),
        LogFigures.number(row, FAILED_TASKS),
        LogFigures.number(row, KILLED_TASKS),
        LogFigures.number(row, STAGES),
        LogFigures.number(row, FAILED_STAGES),
        LogFigures.millis(row, BUSY_SLOT_SECONDS),
        LogFigures.millis(row, TASK_SECONDS),
        readAtOnce(row),
        row.real(GC_SHARE),
        readSkew(row));
  }

  private static Tasks.@Nullable AtOnce readAtOnce(TableRow row) {
    return row.isNull(TASKS_AT_ONCE_MEAN)
        ? null
        : new Tasks.AtOnce(
            row.requireReal(TASKS_AT_ONCE_MEAN),
            row.requireInteger(TASKS_AT_ONCE_P50),
            row.requireInteger(TASKS_AT_ONCE_P95),
            row.requireInteger(TASKS_AT_ONCE_MAX));
  }

  private static Tasks.@Nullable Skew readSkew(TableRow row) {
    return row.isNull(SKEW_RATIO)
        ? null
        : new Tasks.Skew(row.requireReal(SKEW_RATIO), LogFigures.millis(row, SKEW_SECONDS));
  }
}
