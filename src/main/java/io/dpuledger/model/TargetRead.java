package io.dpuledger.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of the readings of one target: how the last try ended, and the last success. */
public record TargetRead(
    Target target,
    String lastRun,
    Instant lastFinishedAt,
    CollectionOutcome lastOutcome,
    String source,
    @Nullable String lastError,
    @Nullable String lastCompleteRun,
    @Nullable Instant lastCompleteAt) {}
