package io.dpuledger.config;

import io.dpuledger.model.Target;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What to collect, and how patiently. Argument keys not named here are never stored. */
public record CollectConfig(
    List<Target> targets,
    @Nullable URI endpointOverride,
    @Nullable String profile,
    int pageSize,
    int maxAttempts,
    Duration callTimeout,
    Duration targetDeadline,
    Set<String> keepArguments) {
  public CollectConfig {
    targets = List.copyOf(targets);
    keepArguments = Set.copyOf(keepArguments);
  }
}
