package io.dpuledger.eventlog.join;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A session runs one application at a time. Of logs that overlap, those that do not name the
 * session are joined to none.
 */
final class OneAtATime {
  private final Map<SessionKey, List<Application>> applications = new HashMap<>();

  OneAtATime(Collection<Application> joined) {
    joined.forEach(this::add);
  }

  Map<String, Join> of(Map<LogSpan, Join> joins) {
    joins.forEach(
        (log, join) -> {
          if (join.session() != null) {
            add(application(log, join.session()));
          }
        });
    Map<String, Join> checked = new LinkedHashMap<>();
    joins.forEach(
        (log, join) ->
            checked.put(log.log(), isDoubtful(log, join) ? Join.none(Unjoined.AMBIGUOUS) : join));
    return checked;
  }

  private void add(Application application) {
    applications.computeIfAbsent(application.session(), any -> new ArrayList<>()).add(application);
  }

  private boolean isDoubtful(LogSpan log, Join join) {
    SessionSpan session = join.session();
    JoinedBy by = join.by();
    if (session == null || by == null || by.certainty() == JoinedBy.Certainty.CERTAIN) {
      return false;
    }
    Application application = application(log, session);
    return Objects.requireNonNull(applications.get(session.key())).stream()
        .anyMatch(application::overlaps);
  }

  private static Application application(LogSpan log, SessionSpan session) {
    long start = orZero(log.startedAt());
    return new Application(
        log.log(), session.key(), start, Math.max(start, orZero(log.lastEventAt())));
  }

  private static long orZero(@Nullable Long at) {
    return at == null ? 0 : at;
  }
}
