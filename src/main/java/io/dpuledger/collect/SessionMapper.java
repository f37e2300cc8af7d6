package io.dpuledger.collect;

import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.UnifiedStudio;
import io.dpuledger.model.target.Target;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.glue.model.Session;

/**
 * Converts a session from the SDK to what we store. Drops arguments that are not configured; of the
 * Spark configuration it keeps only the name of the job, and that only if Unified Studio set it.
 */
public final class SessionMapper {
  /** Spark rejects files with times before 1900 from unknown writers. */
  private static final Instant EARLIEST = Instant.EPOCH;

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private final Set<String> keepArguments;

  public SessionMapper(Set<String> keepArguments) {
    this.keepArguments = Set.copyOf(keepArguments);
  }

  public SessionObservation map(Target target, String runId, Instant observedAt, Session session) {
    // The strings, not the enums: AWS adds worker types faster than we update the SDK.
    return new SessionObservation(
        target,
        session.id(),
        usable(session.createdOn()),
        observedAt,
        runId,
        session.statusAsString(),
        session.errorMessage(),
        session.description(),
        session.role(),
        session.command() == null ? null : session.command().name(),
        session.command() == null ? null : session.command().pythonVersion(),
        session.glueVersion(),
        session.workerTypeAsString(),
        session.numberOfWorkers(),
        session.maxCapacity(),
        session.executionTime(),
        session.dpuSeconds(),
        session.idleTimeout(),
        usable(session.completedOn()),
        session.progress(),
        session.securityConfiguration(),
        connections(session),
        kept(session.defaultArguments()),
        session.profileName(),
        session.sessionTypeAsString(),
        null,
        null,
        null);
  }

  private static List<String> connections(Session session) {
    return session.connections() == null
        ? List.of()
        : session.connections().connections().stream().filter(Objects::nonNull).toList();
  }

  /** Null is better than a time that no table can store. */
  private static @Nullable Instant usable(@Nullable Instant instant) {
    return instant == null || instant.isBefore(EARLIEST) || instant.isAfter(LATEST)
        ? null
        : instant;
  }

  private Map<String, String> kept(Map<String, String> arguments) {
    Map<String, String> kept = new TreeMap<>(arguments);
    kept.keySet().retainAll(keepArguments);
    kept.values().removeIf(value -> value == null);
    kept.remove(UnifiedStudio.CONF);
    UnifiedStudio.jobName(arguments.get(UnifiedStudio.CONF))
        .ifPresent(name -> kept.put(UnifiedStudio.JOB_NAME, name));
    return kept;
  }
}
