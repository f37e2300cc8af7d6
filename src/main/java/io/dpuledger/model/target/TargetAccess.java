package io.dpuledger.model.target;

import org.jspecify.annotations.Nullable;

/**
 * Where to read, and with whose credentials.
 *
 * @param accountId null: the account that the credentials belong to
 * @param profile null: the SDK's own search for credentials
 * @param role null: the credentials as they are
 */
public record TargetAccess(
    @Nullable String accountId,
    String region,
    @Nullable String profile,
    @Nullable AssumedRole role) {}
