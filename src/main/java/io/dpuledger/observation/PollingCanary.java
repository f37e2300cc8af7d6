package io.dpuledger.observation;

import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.SessionStatus;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether reading statements keeps sessions awake, which AWS does not document: we would
 * then cause the cost we want to find. Both signs need an idle session that was polled.
 */
public final class PollingCanary {
  private static final Duration MARGIN = Duration.ofMinutes(5);
  private static final Duration SIGNATURE = Duration.ofMinutes(2);

  private PollingCanary() {}

  /**
   * A live session is idle for longer than its timeout allows and was polled during that time.
   *
   * @param before its previous poll
   */
  public static boolean outlives(
      SessionObservation session, @Nullable PolledSession before, PolledSession now) {
    Duration timeout = timeout(session);
    Instant idleSince = now.idleSince();
    return timeout != null
        && before != null
        && idleSince != null
        && idleSince.equals(before.idleSince())
        && !before.polledAt().isBefore(idleSince)
        && now.polledAt().isAfter(idleSince.plus(timeout).plus(MARGIN));
  }

  /**
   * A session timed out too late for its last statement, but exactly one timeout after our last
   * poll. A sign, not a proof: an unobserved statement may have ended right after the poll.
   */
  public static boolean outlived(SessionObservation session, @Nullable PolledSession before) {
    Duration timeout = timeout(session);
    Instant end = session.completedOn();
    if (timeout == null
        || end == null
        || before == null
        || before.idleSince() == null
        || !SessionStatus.TIMEOUT.equals(session.status())) {
      return false;
    }
    Duration afterPoll = Duration.between(before.polledAt().plus(timeout), end).abs();
    return end.isAfter(before.idleSince().plus(timeout).plus(MARGIN))
        && afterPoll.compareTo(SIGNATURE) <= 0;
  }

  /**
   * A session timed out one timeout after its last statement even though it was polled in between.
   */
  public static boolean endedOnTime(SessionObservation session, @Nullable PolledSession before) {
    Duration timeout = timeout(session);
    Instant end = session.completedOn();
    if (timeout == null
        || end == null
        || before == null
        || before.idleSince() == null
        || !SessionStatus.TIMEOUT.equals(session.status())) {
      return false;
    }
    Instant due = before.idleSince().plus(timeout);
    return before.polledAt().isAfter(before.idleSince().plus(MARGIN))
        && Duration.between(due, end).abs().compareTo(SIGNATURE) <= 0;
  }

  private static @Nullable Duration timeout(SessionObservation session) {
    Integer minutes = session.idleTimeoutMinutes();
    return minutes == null || minutes <= 0 ? null : Duration.ofMinutes(minutes);
  }
}
