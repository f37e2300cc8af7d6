package io.dpuledger.collect;

import io.dpuledger.model.target.RetryPolicy;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How to reach AWS, or a server that simulates it.
 *
 * @param endpointOverride null: AWS
 * @param stsRegion null: the default of the target's partition
 */
public record GlueAccess(
    @Nullable URI endpointOverride,
    String roleSessionName,
    @Nullable String stsRegion,
    RetryPolicy retries) {}
