package io.dpuledger.eventlog.replay.record;

import org.jspecify.annotations.Nullable;

/**
 * What a log says of its work as a whole.
 *
 * @param isCached whether some data was kept between jobs
 * @param isSpilled whether a task ran out of memory and wrote to disk
 * @param isFailed whether a job or an attempt of a stage failed, or a stage ran more than once
 * @param isStreaming whether jobs belong to a streaming query
 * @param isIncomplete whether something is missing in the log
 * @param isTooLarge whether there were more tasks than are kept
 * @param isDynamic whether Spark asked for executors as it needed them
 * @param taskCpus cores of one task
 * @param executorMemoryBytes heap of an executor; null if unknown
 */
public record WorkTraits(
    boolean isCached,
    boolean isSpilled,
    boolean isFailed,
    boolean isStreaming,
    boolean isIncomplete,
    boolean isTooLarge,
    boolean isDynamic,
    int taskCpus,
    @Nullable Long executorMemoryBytes) {}
