package io.dpuledger.eventlog.join;

import org.jspecify.annotations.Nullable;

/**
 * The session of a log, or why there is none.
 *
 * @param session null if there is none
 * @param by null if there is none
 * @param unjoined null if there is one
 */
public record Join(
    @Nullable SessionSpan session, @Nullable JoinedBy by, @Nullable Unjoined unjoined) {
  static Join to(SessionSpan session, JoinedBy by) {
    return new Join(session, by, null);
  }

  /** No session, for a reason. */
  public static Join none(Unjoined reason) {
    return new Join(null, null, reason);
  }
}
