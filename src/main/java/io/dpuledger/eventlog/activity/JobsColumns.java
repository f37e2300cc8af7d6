package io.dpuledger.eventlog.activity;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableRow;

/** The columns of {@link Jobs}. */
public final class JobsColumns {
  public static final String JOBS = "jobs";
  public static final String FAILED_JOBS = "failed_jobs";
  public static final String JOB_SECONDS = "job_seconds";
  public static final String JOB_SLOT_SECONDS = "job_slot_seconds";
  public static final String JOB_STRETCHES = "job_stretches";
  public static final String JOB_GAP_CLOSED_MILLIS = "job_gap_closed_millis";

  private static final ColumnKind NUMBER = new ColumnKind(ColumnTypes.LONG, "jobs");

  private JobsColumns() {}

  /** Describes them. */
  public static void describe(Table.Builder<Jobs> columns) {
    columns
        .column(JOBS, NUMBER, "Jobs that started.", Jobs::started)
        .column(FAILED_JOBS, NUMBER, "Jobs that failed or were cancelled.", Jobs::failed)
        .column(
            JOB_SECONDS,
            ColumnKind.SECONDS,
            "Time during which at least one job ran.",
            jobs -> LogFigures.seconds(jobs.millis()))
        .column(
            JOB_SLOT_SECONDS,
            LogFigures.SLOT_SECONDS,
            "Slots times seconds during that time.",
            jobs -> LogFigures.seconds(jobs.slotMillis()))
        .column(
            JOB_STRETCHES,
            new ColumnKind(ColumnTypes.LONGS, "milliseconds since 1970"),
            "Start and end of each stretch of that time, in turn; at most 500 stretches.",
            Jobs::startsAndEnds)
        .column(
            JOB_GAP_CLOSED_MILLIS,
            new ColumnKind(ColumnTypes.LONG, "milliseconds"),
            "Longest pause that counts as part of a stretch, because there were too many; 0 if none does.",
            Jobs::closedGapMillis);
  }

  /** Reads them back. */
  public static Jobs read(TableRow row) {
    return new Jobs(
        LogFigures.number(row, JOBS),
        LogFigures.number(row, FAILED_JOBS),
        LogFigures.millis(row, JOB_SECONDS),
        LogFigures.millis(row, JOB_SLOT_SECONDS),
        LogFigures.numbers(row, JOB_STRETCHES),
        LogFigures.number(row, JOB_GAP_CLOSED_MILLIS));
  }
}
