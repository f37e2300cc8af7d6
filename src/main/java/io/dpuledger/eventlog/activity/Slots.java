package io.dpuledger.eventlog.activity;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Executors and the tasks that they could run at once.
 *
 * @param millis slots × milliseconds, until the last event
 * @param steps slots by the time from which there were so many, in turn
 */
public record Slots(
    long executorsAdded,
    int mostExecutors,
    int most,
    @Nullable Long executorMemoryBytes,
    @Nullable Integer driverCores,
    long millis,
    List<Long> steps)
    implements Serializable {}
