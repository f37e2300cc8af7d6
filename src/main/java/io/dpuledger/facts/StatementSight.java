package io.dpuledger.facts;

import org.jspecify.annotations.Nullable;

/**
 * A statement as one poll showed it, in epoch milliseconds.
 *
 * @param isRunning whether it ran when it was seen
 * @param isCancelled whether somebody wanted it to end, so that its times do not tell how long
 *     anything ran
 */
record StatementSight(
    int id,
    long seenAt,
    @Nullable Long startedAt,
    @Nullable Long completedAt,
    boolean isRunning,
    boolean isCancelled) {

  /** Whether it tells more than another sight of the same statement. */
  boolean isNewerThan(StatementSight other) {
    return seenAt == other.seenAt ? completedAt != null : seenAt > other.seenAt;
  }
}
