package io.dpuledger.eventlog.join;

import io.dpuledger.eventlog.file.TextHash;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Joins logs to sessions: by the id that a log names, else by the place and the time of both, if
 * only one session fits.
 */
public final class SessionJoin {
  /** Longer than any session takes to start, and the difference of clocks. */
  private static final long WINDOW_MILLIS = 3_600_000;

  private final Map<Long, List<SessionSpan>> byId = new HashMap<>();
  private final Map<SessionSpan, Long> projects = new HashMap<>();
  private final TreeMap<Long, List<SessionSpan>> byCreation = new TreeMap<>();

  public SessionJoin(Collection<SessionSpan> sessions) {
    for (SessionSpan session : sessions) {
      byId.computeIfAbsent(TextHash.of(session.key().sessionId()), any -> new ArrayList<>())
          .add(session);
      byCreation.computeIfAbsent(session.createdAt(), any -> new ArrayList<>()).add(session);
      if (session.project() != null) {
        projects.put(session, TextHash.of(session.project()));
      }
    }
  }

  /**
   * The session of each log, by the hash of the log.
   *
   * @param joined applications of other logs that were joined before
   */
  public Map<String, Join> join(Collection<LogSpan> logs, Collection<Application> joined) {
    Map<LogSpan, Join> joins = new LinkedHashMap<>();
    logs.forEach(log -> joins.put(log, join(log)));
    return new OneAtATime(joined).of(joins);
  }

  private Join join(LogSpan log) {
    if (log.startedAt() == null) {
      return Join.none(Unjoined.NO_START);
    }
    Join named = named(log);
    if (named != null) {
      return named;
    }
    if (log.claims().isOfJob()) {
      return Join.none(Unjoined.JOB_RUN);
    }
    return byPlaceOrTime(log);
  }

  /** By an id that the log names; null if it names none. */
  private @Nullable Join named(LogSpan log) {
    Long property = log.claims().sessionInProperty();
    Long command = log.claims().sessionInCommand();
    if (property != null && command != null && !property.equals(command)) {
      return Join.none(Unjoined.CONFLICT);
    }
    if (property != null) {
      return named(log, property, JoinedBy.PROPERTY);
    }
    if (command != null) {
      return named(log, command, JoinedBy.COMMAND);
    }
    List<Long> folders = log.folders().stream().filter(byId::containsKey).distinct().toList();
    if (folders.size() > 1) {
      return Join.none(Unjoined.CONFLICT);
    }
    return folders.isEmpty() ? null : named(log, folders.get(0), JoinedBy.PATH);
  }

  private Join named(LogSpan log, long id, JoinedBy by) {
    List<SessionSpan> all = byId.getOrDefault(id, List.of());
    if (all.isEmpty()) {
      return Join.none(Unjoined.UNKNOWN_SESSION);
    }
    List<SessionSpan> fitting = all.stream().filter(one -> Fit.isWithin(log, one)).toList();
    return fitting.isEmpty()
        ? Join.none(Unjoined.OTHER_TIME)
        : fitting.size() > 1 ? Join.none(Unjoined.AMBIGUOUS) : Join.to(fitting.get(0), by);
  }

  private Join byPlaceOrTime(LogSpan log) {
    long start = Objects.requireNonNull(log.startedAt());
    List<SessionSpan> fitting =
        byCreation
            .subMap(start - WINDOW_MILLIS, true, start + WINDOW_MILLIS, true)
            .values()
            .stream()
            .flatMap(List::stream)
            .filter(session -> Fit.isWithin(log, session) && Fit.isStart(log, session))
            .filter(session -> Fit.hasWorkers(log, session))
            .filter(session -> Fit.isOfProject(log, projects.get(session)))
            .filter(session -> !Boolean.FALSE.equals(Fit.isInItsPlace(log, session)))
            .sorted(Comparator.comparing(SessionSpan::createdAt))
            .toList();
    List<SessionSpan> inPlace =
        fitting.stream()
            .filter(session -> Boolean.TRUE.equals(Fit.isInItsPlace(log, session)))
            .toList();
    if (inPlace.size() == 1 && fitting.size() == 1) {
      return Join.to(inPlace.get(0), JoinedBy.LOGS_PATH);
    }
    return fitting.isEmpty()
        ? Join.none(Unjoined.NO_SESSION)
        : fitting.size() > 1
            ? Join.none(Unjoined.AMBIGUOUS)
            : Join.to(fitting.get(0), JoinedBy.TIME);
  }
}
