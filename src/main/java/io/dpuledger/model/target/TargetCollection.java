package io.dpuledger.model.target;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one run read from one target: a row of the coverage ledger.
 *
 * @param counts null in a row of an earlier version
 */
public record TargetCollection(
    String runId,
    Instant startedAt,
    Instant finishedAt,
    Target target,
    CollectionSource source,
    CollectionOutcome outcome,
    int pages,
    long sessions,
    long statements,
    @Nullable String error,
    @Nullable ReadCounts counts) {}
