package io.dpuledger.facts;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.Comparator;
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

  /** Which of two sights tells more; of the same instant the order of rows must not decide. */
  private static final Comparator<StatementSight> NEWEST_LAST =
      Comparator.comparingLong(StatementSight::seenAt)
          .thenComparing(StatementSight::completedAt, nullsFirst(naturalOrder()))
          .thenComparing(StatementSight::startedAt, nullsFirst(naturalOrder()))
          .thenComparing(StatementSight::isCancelled)
          .thenComparing(StatementSight::isRunning);

  /** Whether it tells more than another sight of the same statement. */
  boolean isNewerThan(StatementSight other) {
    return NEWEST_LAST.compare(this, other) > 0;
  }
}
