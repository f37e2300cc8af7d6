package io.dpuledger.eventlog.activity;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableRow;

/** The columns of {@link Slots}. */
public final class SlotsColumns {
  public static final String EXECUTORS_ADDED = "executors_added";
  public static final String EXECUTORS_MAX = "executors_max";
  public static final String SLOTS_MAX = "slots_max";
  public static final String EXECUTOR_MEMORY_BYTES = "executor_memory_bytes";
  public static final String DRIVER_CORES = "driver_cores";
  public static final String SLOT_SECONDS = "slot_seconds";
  public static final String SLOT_STEPS = "slot_steps";

  private SlotsColumns() {}

  /** Describes them. */
  public static void describe(Table.Builder<Slots> columns) {
    columns
        .column(
            EXECUTORS_ADDED,
            new ColumnKind(ColumnTypes.LONG, "executors"),
            "Executors that ever started.",
            Slots::executorsAdded)
        .column(
            EXECUTORS_MAX, LogFigures.EXECUTORS, "Most executors at once.", Slots::mostExecutors)
        .column(
            SLOTS_MAX, LogFigures.TASKS_AT_ONCE, "Most tasks that could run at once.", Slots::most)
        .column(
            EXECUTOR_MEMORY_BYTES,
            LogFigures.BYTES,
            "Heap of an executor.",
            Slots::executorMemoryBytes)
        .nullMeans("the log does not say")
        .column(
            DRIVER_CORES,
            new ColumnKind(ColumnTypes.INT, "cores"),
            "Cores of the driver.",
            Slots::driverCores)
        .nullMeans("the log does not say")
        .column(
            SLOT_SECONDS,
            LogFigures.SLOT_SECONDS,
            "Slots times seconds, until the last event.",
            slots -> LogFigures.seconds(slots.millis()))
        .column(
            SLOT_STEPS,
            new ColumnKind(ColumnTypes.LONGS, "milliseconds since 1970, slots"),
            "From when there were how many slots: a time and a number, in turn, at most 500 times.",
            Slots::steps);
  }

  /** Reads them back. */
  public static Slots read(TableRow row) {
    return new Slots(
        LogFigures.number(row, EXECUTORS_ADDED),
        LogFigures.integer(row, EXECUTORS_MAX),
        LogFigures.integer(row, SLOTS_MAX),
        row.number(EXECUTOR_MEMORY_BYTES),
        row.integer(DRIVER_CORES),
        LogFigures.millis(row, SLOT_SECONDS),
        LogFigures.numbers(row, SLOT_STEPS));
  }
}
