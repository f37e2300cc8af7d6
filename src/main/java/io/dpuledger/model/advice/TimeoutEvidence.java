package io.dpuledger.model.advice;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the pauses of a group show about its idle timeout.
 *
 * @param isOwn whether the group's own pauses decided, rather than those of others
 * @param timeoutMinutes the timeout that they support
 * @param moves whether it is enough of an improvement to recommend a change
 * @param gaps how many pauses were observed in the group itself
 */
public record TimeoutEvidence(
    boolean isOwn, int timeoutMinutes, boolean moves, long gaps, List<Replayed> replays) {
  public TimeoutEvidence {
    replays = List.copyOf(replays);
  }

  /**
   * What a timeout would have done to the observed pauses of sessions that ended alike.
   *
   * @param saving billed money, minus the cost of restarts
   * @param reach the 90 % margin for the saving of similar sessions
   * @param interruptions how often a user would have returned to find no session
   * @param timeouts pauses that the timeout would have ended
   */
  public record Replayed(
      int timeoutMinutes,
      HowEnded ended,
      BigDecimal saving,
      BigDecimal reach,
      long interruptions,
      long timeouts) {}

  /** The shortest timeout that interrupted nobody; null if each did. */
  public @Nullable Integer uninterruptedMinutes() {
    return replays.stream()
        .map(Replayed::timeoutMinutes)
        .distinct()
        .filter(minutes -> at(minutes).stream().allMatch(one -> one.interruptions() == 0))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The replays of a timeout; none if it is longer than any that was set. */
  public List<Replayed> at(int minutes) {
    return replays.stream().filter(replay -> replay.timeoutMinutes() == minutes).toList();
  }
}
