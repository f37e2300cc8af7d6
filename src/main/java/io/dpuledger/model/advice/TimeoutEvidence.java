package io.dpuledger.model.advice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the pauses of a group tell of its idle timeout.
 *
 * @param isOwn whether the group's own pauses decided, and not those of others
 * @param timeoutMinutes the timeout that they speak for
 * @param moves whether it is enough better than today's to change anything
 * @param gaps how many pauses were seen in the group itself
 */
public record TimeoutEvidence(
    boolean isOwn, int timeoutMinutes, boolean moves, long gaps, List<Replayed> replays) {
  public TimeoutEvidence {
    replays = List.copyOf(replays);
  }

  /**
   * What a timeout would have done to the pauses that were seen.
   *
   * @param saving bill money, less what restarts are billed
   * @param reach how far the saving of other sessions like these may lie from it, nine in ten times
   * @param interruptions returns that would have found no session
   * @param timeouts pauses that the timeout would have ended
   */
  public record Replayed(
      int timeoutMinutes, BigDecimal saving, BigDecimal reach, long interruptions, long timeouts) {}

  /** The replay of a timeout; nothing if it is longer than any that was set. */
  public Optional<Replayed> at(int minutes) {
    return replays.stream().filter(replay -> replay.timeoutMinutes() == minutes).findFirst();
  }
}
