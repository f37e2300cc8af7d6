package io.dpuledger.observation;

import io.dpuledger.model.SessionObservation;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the last run knew of a target, so that the next asks for tags once and stores a statement
 * only when it changed. To forget it costs calls and repeated rows, and nothing else.
 *
 * @param tagsReadUntil the tags of all sessions created before were read, but for those missed
 * @param polled live sessions whose statements were read, by {@link #key}
 */
public record TargetMemory(
    @Nullable Instant tagsReadUntil, Set<String> tagsMissed, Map<String, PolledSession> polled) {

  /** A session that was just created may be missing from the list. */
  private static final Duration LISTED_LATE = Duration.ofMinutes(5);

  public static final TargetMemory NONE = new TargetMemory(null, Set.of(), Map.of());

  public TargetMemory {
    tagsMissed = Set.copyOf(tagsMissed);
    polled = Map.copyOf(polled);
  }

  /** Tells apart the sessions of a target: ids are used again. */
  public static String key(SessionObservation session) {
    return session.createdOn() + " " + session.sessionId();
  }

  /** Whether the session is newer than what was read, or was missed then. */
  public boolean lacksTagsOf(SessionObservation session) {
    if (session.sessionId() == null || session.createdOn() == null) {
      return false;
    }
    return tagsReadUntil == null
        || session.createdOn().isAfter(tagsReadUntil.minus(LISTED_LATE))
        || tagsMissed.contains(key(session));
  }
}
