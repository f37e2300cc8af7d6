package io.dpuledger.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One session as AWS Glue described it at one instant. Everything that AWS may leave out is
 * nullable; nothing is corrected here. A row without id or creation time is kept too: facts put it
 * in quarantine.
 */
public record SessionObservation(
    Target target,
    @Nullable String sessionId,
    @Nullable Instant createdOn,
    Instant observedAt,
    String runId,
    @Nullable String status,
    @Nullable String errorMessage,
    @Nullable String description,
    @Nullable String roleArn,
    @Nullable String commandName,
    @Nullable String pythonVersion,
    @Nullable String glueVersion,
    @Nullable String workerType,
    @Nullable Integer numberOfWorkers,
    @Nullable Double maxCapacity,
    @Nullable Double executionTimeSeconds,
    @Nullable Double dpuSeconds,
    @Nullable Integer idleTimeoutMinutes,
    @Nullable Instant completedOn,
    @Nullable Double progress,
    @Nullable String securityConfiguration,
    List<String> connections,
    Map<String, String> defaultArguments,
    @Nullable String profileName,
    @Nullable String sessionType) {
  public SessionObservation {
    Objects.requireNonNull(target, "target is null");
    Objects.requireNonNull(observedAt, "observedAt is null");
    Objects.requireNonNull(runId, "runId is null");
    connections = List.copyOf(connections);
    defaultArguments = Map.copyOf(defaultArguments);
  }
}
