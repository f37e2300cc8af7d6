package io.dpuledger.app.collect;

import io.dpuledger.model.SessionCapacity;
import io.dpuledger.model.target.Target;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A session that may be forgotten, and what it would still cost.
 *
 * @param idleFor null if unknown
 * @param idleTimeout null if unknown
 * @param cost the maximum at list price
 */
record LiveSession(
    Target target,
    String id,
    Duration up,
    @Nullable Duration idleFor,
    @Nullable Duration idleTimeout,
    SessionCapacity capacity,
    BigDecimal cost,
    String currency) {

  /** Ties are broken so that the result does not depend on which target answers first. */
  static final Comparator<LiveSession> COSTLIEST_FIRST =
      Comparator.comparing(LiveSession::cost)
          .reversed()
          .thenComparing(LiveSession::up, Comparator.reverseOrder())
          .thenComparing(LiveSession::target)
          .thenComparing(LiveSession::id);
}
