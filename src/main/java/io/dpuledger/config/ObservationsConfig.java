package io.dpuledger.config;

import org.jspecify.annotations.Nullable;

/**
 * How long to keep observations.
 *
 * @param keepDays days to keep observations of ended sessions; null to keep them forever
 */
public record ObservationsConfig(@Nullable Integer keepDays) {}
