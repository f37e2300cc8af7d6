package io.dpuledger.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether code runs in a session, according to its statements.
 *
 * @param idleSince when its last statement ended, or when it was created if it has none; null while
 *     one runs, or if statements were not read
 */
public record SessionActivity(boolean isBusy, @Nullable Instant idleSince) {
  public static final SessionActivity UNKNOWN = new SessionActivity(false, null);
  public static final SessionActivity BUSY = new SessionActivity(true, null);

  public static SessionActivity idleSince(Instant end) {
    return new SessionActivity(false, end);
  }
}
