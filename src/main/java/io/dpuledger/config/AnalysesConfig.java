package io.dpuledger.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The analysts' own SQL analyses.
 *
 * @param folder where their files are; null for no analyses
 * @param namedAt where the folder is configured; null for the default folder
 * @param timeLimit the longest time for one analysis
 */
public record AnalysesConfig(
    @Nullable String folder, @Nullable String namedAt, Duration timeLimit) {}
