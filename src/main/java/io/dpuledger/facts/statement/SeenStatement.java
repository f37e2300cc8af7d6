package io.dpuledger.facts.statement;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A statement as one poll showed it, in milliseconds since 1970.
 *
 * @param isRunning whether it was running when it was observed
 * @param isWaiting whether it waited to run then
 * @param isCancelled whether somebody cancelled it, so that its times do not say how long anything
 *     ran
 * @param isOfUnknownState whether AWS returned a state that nobody knows
 */
public record SeenStatement(
    int id,
    long seenAt,
    @Nullable Long startedAt,
    @Nullable Long completedAt,
    boolean isRunning,
    boolean isWaiting,
    boolean isCancelled,
    boolean isOfUnknownState) {

  private static final Comparator<@Nullable Long> UNKNOWN_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());

  /**
   * At the same instant, one with an end says more than one without; otherwise any order will do.
   */
  private static final Comparator<SeenStatement> OLDEST_FIRST =
      Comparator.comparingLong(SeenStatement::seenAt)
          .thenComparing(one -> one.completedAt() != null)
          .thenComparing(SeenStatement::startedAt, UNKNOWN_FIRST)
          .thenComparing(SeenStatement::completedAt, UNKNOWN_FIRST)
          .thenComparing(SeenStatement::isRunning)
          .thenComparing(SeenStatement::isWaiting)
          .thenComparing(SeenStatement::isCancelled);

  /** A statement in a known state. */
  public SeenStatement(
      int id,
      long seenAt,
      @Nullable Long startedAt,
      @Nullable Long completedAt,
      boolean isRunning,
      boolean isWaiting,
      boolean isCancelled) {
    this(id, seenAt, startedAt, completedAt, isRunning, isWaiting, isCancelled, false);
  }

  /** Whether it says more than another observation of the same statement. */
  boolean isNewerThan(SeenStatement other) {
    return OLDEST_FIRST.compare(this, other) > 0;
  }
}
