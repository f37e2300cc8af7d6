package io.dpuledger.model.target;

import org.jspecify.annotations.Nullable;

/**
 * What AWS says of a region.
 *
 * @param name such as US East (N. Virginia); null if this version of the SDK does not know it
 * @param partition the part of AWS that it belongs to, as in ARNs
 */
public record AwsRegion(@Nullable String name, String partition) {}
