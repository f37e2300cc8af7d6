package io.dpuledger.model.note;

import io.dpuledger.model.SessionActivity;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the statements of a session showed when they were read. */
public record Poll(Instant at, SessionActivity activity) {

  boolean isIdleForMoreThan(Duration limit) {
    Duration idleFor = activity.idleFor(at);
    return idleFor != null && idleFor.compareTo(limit) > 0;
  }

  /**
   * Whether this poll continues what an earlier one showed. AWS may drop old statements, and a
   * session would then seem idle since before the end of a statement that was listed.
   */
  boolean continues(Poll earlier) {
    Instant since = activity.idleSince();
    Instant sinceThen = earlier.activity.idleSince();
    return at.isAfter(earlier.at)
        && since != null
        && sinceThen != null
        && !since.isBefore(sinceThen);
  }

  /** Null unless the statements were read. */
  public static @Nullable Poll of(@Nullable Instant readAt, SessionActivity activity) {
    return readAt == null ? null : new Poll(readAt, activity);
  }
}
