package io.dpuledger.config;

import org.jspecify.annotations.Nullable;

/**
 * How long persons are kept.
 *
 * @param keepDays days after which owners are taken out of what is older; null to keep them
 */
public record PrivacyConfig(@Nullable Integer keepDays) {}
