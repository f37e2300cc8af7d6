package io.dpuledger.eventlog.activity;

import io.dpuledger.table.Table;
import io.dpuledger.table.TableRow;

/** The columns of {@link Memory}. */
public final class MemoryColumns {
  public static final String PEAK_HEAP_BYTES = "peak_heap_bytes";
  public static final String PEAK_EXECUTION_BYTES = "peak_execution_bytes";
  public static final String PEAK_STORAGE_BYTES = "peak_storage_bytes";
  public static final String PEAK_PROCESS_BYTES = "peak_process_bytes";
  public static final String DRIVER_PEAK_HEAP_BYTES = "driver_peak_heap_bytes";
  public static final String MEMORY_SPILLED_BYTES = "memory_spilled_bytes";
  public static final String DISK_SPILLED_BYTES = "disk_spilled_bytes";
  public static final String HAS_CACHED_DATA = "has_cached_data";

  private static final String NOT_SAID = "the log does not say";

  private MemoryColumns() {}

  /** Describes them. */
  public static void describe(Table.Builder<Memory> columns) {
    columns
        .column(
            PEAK_HEAP_BYTES,
            LogFigures.BYTES,
            "Most heap that an executor used.",
            Memory::peakHeapBytes)
        .nullMeans(NOT_SAID)
        .column(
            PEAK_EXECUTION_BYTES,
            LogFigures.BYTES,
            "Most heap that an executor used for shuffles, joins and sorts.",
            Memory::peakExecutionBytes)
        .nullMeans(NOT_SAID)
        .column(
            PEAK_STORAGE_BYTES,
            LogFigures.BYTES,
            "Most heap that an executor used for cached data.",
            Memory::peakStorageBytes)
        .nullMeans(NOT_SAID)
        .column(
            PEAK_PROCESS_BYTES,
            LogFigures.BYTES,
            "Most memory that the processes of an executor used.",
            Memory::peakProcessBytes)
        .nullMeans(NOT_SAID)
        .column(
            DRIVER_PEAK_HEAP_BYTES,
            LogFigures.BYTES,
            "Most heap that the driver used.",
            Memory::driverPeakHeapBytes)
        .nullMeans(NOT_SAID)
        .column(
            MEMORY_SPILLED_BYTES,
            LogFigures.BYTES,
            "Data in memory that was written to disk because it did not fit.",
            Memory::memorySpilledBytes)
        .column(
            DISK_SPILLED_BYTES,
            LogFigures.BYTES,
            "The same, as it was on disk.",
            Memory::diskSpilledBytes)
        .flag(HAS_CACHED_DATA, "Whether data was cached in executors.", Memory::hasCachedData);
  }

  /** Reads them back. */
  public static Memory read(TableRow row) {
    return new Memory(
        row.number(PEAK_HEAP_BYTES),
        row.number(PEAK_EXECUTION_BYTES),
        row.number(PEAK_STORAGE_BYTES),
        row.number(PEAK_PROCESS_BYTES),
        row.number(DRIVER_PEAK_HEAP_BYTES),
        LogFigures.number(row, MEMORY_SPILLED_BYTES),
        LogFigures.number(row, DISK_SPILLED_BYTES),
        row.isTrue(HAS_CACHED_DATA));
  }
}
