package io.dpuledger.config;

import io.dpuledger.model.target.RetryPolicy;
import io.dpuledger.model.target.TargetAccess;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What to collect, and how patiently. Argument keys not named here are never stored. */
public record CollectConfig(
    List<TargetAccess> targets,
    @Nullable URI endpointOverride,
    String roleSessionName,
    @Nullable String stsRegion,
    int parallelTargets,
    int pageSize,
    RetryPolicy retries,
    BigDecimal callsPerSecond,
    boolean statements,
    boolean tags,
    Set<String> keepArguments) {
  public CollectConfig {
    targets = List.copyOf(targets);
    keepArguments = Set.copyOf(keepArguments);
  }
}
