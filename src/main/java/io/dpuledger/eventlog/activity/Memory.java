package io.dpuledger.eventlog.activity;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How much memory was used. Peaks are of a single executor, and null where the log has none.
 *
 * @param peakProcessBytes resident memory of all processes of an executor
 * @param hasCachedData whether data was kept in executors
 */
public record Memory(
    @Nullable Long peakHeapBytes,
    @Nullable Long peakExecutionBytes,
    @Nullable Long peakStorageBytes,
    @Nullable Long peakProcessBytes,
    @Nullable Long driverPeakHeapBytes,
    long memorySpilledBytes,
    long diskSpilledBytes,
    boolean hasCachedData)
    implements Serializable {}
