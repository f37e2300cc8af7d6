package io.dpuledger.simulator;

import io.dpuledger.model.target.Target;
import io.dpuledger.simulator.fleet.SimulatedSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Finds sessions by id. Ids may be reused: the newest session wins. */
final class SessionDirectory {
  private final Map<Target, List<SimulatedSession>> byTarget;
  private final Duration retention;

  /** Filled on first use of a target; listings do not need it. */
  private final Map<Target, Map<String, List<SimulatedSession>>> byId = new ConcurrentHashMap<>();

  SessionDirectory(Map<Target, List<SimulatedSession>> byTarget, Duration retention) {
    this.byTarget = byTarget;
    this.retention = retention;
  }

  SimulatedSession find(Target target, String id, Instant now) {
    return byId.computeIfAbsent(target, this::index).getOrDefault(id, List.of()).stream()
        .filter(session -> session.isListedAt(now, retention))
        .reduce((older, newer) -> newer)
        .orElseThrow(() -> AwsError.notFound("Session not found: " + id));
  }

  private Map<String, List<SimulatedSession>> index(Target target) {
    return byTarget.getOrDefault(target, List.of()).stream()
        .collect(Collectors.groupingBy(SimulatedSession::id));
  }
}
