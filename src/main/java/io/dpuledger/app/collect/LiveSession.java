package io.dpuledger.app.collect;

import io.dpuledger.model.ExposureRules.Exposure;
import io.dpuledger.model.SessionActivity;
import io.dpuledger.model.target.Target;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A live session, what it cost, and what it would still cost.
 *
 * @param idleTimeout null if unknown
 */
record LiveSession(
    Target target,
    String id,
    Instant seenAt,
    Duration up,
    SessionActivity activity,
    @Nullable Duration idleTimeout,
    boolean autoScaling,
    Exposure exposure) {

  /**
   * Of those whose cost is known. Ties are broken so that the result does not depend on which
   * target answers first.
   */
  static final Comparator<LiveSession> COSTLIEST_FIRST = highestFirst(Exposure::costFromNow);

  /** The same by what they cost so far. */
  static final Comparator<LiveSession> MOST_SPENT_FIRST = highestFirst(Exposure::costSoFar);

  private static Comparator<LiveSession> highestFirst(Amount amount) {
    return Comparator.comparing(
            (LiveSession session) -> Objects.requireNonNull(amount.of(session.exposure())))
        .reversed()
        .thenComparing(LiveSession::up, Comparator.reverseOrder())
        .thenComparing(LiveSession::target)
        .thenComparing(LiveSession::id);
  }

  private interface Amount {
    @Nullable BigDecimal of(Exposure exposure);
  }

  @Nullable Duration idleFor() {
    return activity.idleFor(seenAt);
  }
}
