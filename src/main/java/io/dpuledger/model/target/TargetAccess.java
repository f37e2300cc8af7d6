package io.dpuledger.model.target;

import org.jspecify.annotations.Nullable;

/**
 * Where to read, and with whose credentials.
 *
 * @param accountId null for the account of the credentials
 * @param profile null for the SDK's default chain
 * @param role null for no role
 */
public record TargetAccess(
    @Nullable String accountId,
    String region,
    @Nullable String profile,
    @Nullable AssumedRole role) {}
