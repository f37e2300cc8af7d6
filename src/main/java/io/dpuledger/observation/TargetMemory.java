package io.dpuledger.observation;

import io.dpuledger.model.SessionObservation;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the last run knew about a target, so that the next requests tags only once and stores a
 * statement only if it changed. Losing it costs only calls and repeated rows.
 *
 * @param tagsReadUntil the tags of all sessions created before this were read, except those missed
 * @param polled live sessions whose statements were read, by {@link #key}
 */
public record TargetMemory(
    @Nullable Instant tagsReadUntil, Set<String> tagsMissed, Map<String, PolledSession> polled) {

  /** A session that was just created may be missing from a listing. */
  private static final Duration LISTED_LATE = Duration.ofMinutes(5);

  public static final TargetMemory NONE = new TargetMemory(null, Set.of(), Map.of());

  public TargetMemory {
    tagsMissed = Set.copyOf(tagsMissed);
    polled = Map.copyOf(polled);
  }

  /** Identifies a session within its target; ids are reused. */
  public static String key(SessionObservation session) {
    return session.createdOn() + " " + session.sessionId();
  }

  /** Whether the session is newer than those read, or was missed then. */
  public boolean lacksTagsOf(SessionObservation session) {
    if (session.sessionId() == null || session.createdOn() == null) {
      return false;
    }
    return tagsReadUntil == null
        || session.createdOn().isAfter(tagsReadUntil.minus(LISTED_LATE))
        || tagsMissed.contains(key(session));
  }
}
