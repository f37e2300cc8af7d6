package io.dpuledger.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The questions that analysts ask in SQL of their own.
 *
 * @param folder where their files are; null if there are to be none
 * @param namedAt where the folder was named; null where it is the one that is looked for by itself
 * @param timeLimit the longest time for one of them
 */
public record AnalysesConfig(
    @Nullable String folder, @Nullable String namedAt, Duration timeLimit) {}
