package io.dpuledger.config;

import org.jspecify.annotations.Nullable;

/**
 * How long to keep what was seen.
 *
 * @param keepDays after which observations of ended sessions go; null to keep them for good
 */
public record ObservationsConfig(@Nullable Integer keepDays) {}
