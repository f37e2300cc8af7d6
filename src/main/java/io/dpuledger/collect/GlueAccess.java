package io.dpuledger.collect;

import io.dpuledger.collect.pace.Pace;
import io.dpuledger.model.target.RetryPolicy;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How to reach AWS, or a server that simulates it.
 *
 * @param endpointOverride null: AWS
 * @param pace how often Glue may be called for each target
 * @param stsRegion null: the default of the target's partition
 */
public record GlueAccess(
    @Nullable URI endpointOverride,
    String roleSessionName,
    @Nullable String stsRegion,
    RetryPolicy retries,
    Pace pace) {}
