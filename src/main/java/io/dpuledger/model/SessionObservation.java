package io.dpuledger.model;

import io.dpuledger.model.target.Target;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One session as AWS Glue described it at one instant. Everything that AWS may omit is nullable;
 * nothing is corrected here. A row without id or creation time is kept too, and goes to quarantine.
 *
 * @param tags null if not read, which is different from none
 * @param statementsReadAt null if not read
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
    @Nullable String sessionType,
    @Nullable Map<String, String> tags,
    @Nullable Instant statementsReadAt,
    @Nullable Integer statementsListed)
    implements Serializable {
  public SessionObservation {
    Objects.requireNonNull(target, "target is null");
    Objects.requireNonNull(observedAt, "observedAt is null");
    Objects.requireNonNull(runId, "runId is null");
    connections = List.copyOf(connections);
    defaultArguments = Map.copyOf(defaultArguments);
    tags = tags == null ? null : Map.copyOf(tags);
  }

  public SessionObservation withTags(Map<String, String> readTags) {
    return with(
        sessionId,
        errorMessage,
        description,
        roleArn,
        defaultArguments,
        profileName,
        readTags,
        statementsReadAt,
        statementsListed);
  }

  public SessionObservation withStatements(Instant readAt, int listed) {
    return with(
        sessionId,
        errorMessage,
        description,
        roleArn,
        defaultArguments,
        profileName,
        tags,
        readAt,
        listed);
  }

  public SessionObservation withId(String id) {
    return with(
        id,
        errorMessage,
        description,
        roleArn,
        defaultArguments,
        profileName,
        tags,
        statementsReadAt,
        statementsListed);
  }

  /** The same with other texts where names of persons could be, and without its description. */
  public SessionObservation withoutPersons(
      @Nullable String id,
      @Nullable String message,
      @Nullable String role,
      Map<String, String> arguments,
      @Nullable String profile) {
    return with(
        id, message, null, role, arguments, profile, tags, statementsReadAt, statementsListed);
  }

  private SessionObservation with(
      @Nullable String id,
      @Nullable String message,
      @Nullable String free,
      @Nullable String role,
      Map<String, String> arguments,
      @Nullable String profile,
      @Nullable Map<String, String> newTags,
      @Nullable Instant readAt,
      @Nullable Integer listed) {
    return new SessionObservation(
        target,
        id,
        createdOn,
        observedAt,
        runId,
        status,
        message,
        free,
        role,
        commandName,
        pythonVersion,
        glueVersion,
        workerType,
        numberOfWorkers,
        maxCapacity,
        executionTimeSeconds,
        dpuSeconds,
        idleTimeoutMinutes,
        completedOn,
        progress,
        securityConfiguration,
        connections,
        arguments,
        profile,
        sessionType,
        newTags,
        readAt,
        listed);
  }
}
