package io.dpuledger.collect;

import io.dpuledger.model.target.RetryPolicy;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How to reach AWS, or what plays it.
 *
 * @param endpointOverride null: AWS
 * @param stsRegion null: as the partition of the target has it
 */
public record GlueAccess(
    @Nullable URI endpointOverride,
    String roleSessionName,
    @Nullable String stsRegion,
    RetryPolicy retries) {}
