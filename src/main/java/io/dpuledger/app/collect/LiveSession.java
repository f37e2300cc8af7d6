package io.dpuledger.app.collect;

import io.dpuledger.model.SessionCapacity;
import io.dpuledger.model.target.Target;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A session that somebody may have forgotten, and what it will still cost then.
 *
 * @param idleFor null: not known
 * @param idleTimeout null: not known
 * @param cost at list price, at most
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

  /** Ties are broken, so that the same sessions are shown whichever target answers first. */
  static final Comparator<LiveSession> COSTLIEST_FIRST =
      Comparator.comparing(LiveSession::cost)
          .reversed()
          .thenComparing(LiveSession::up, Comparator.reverseOrder())
          .thenComparing(LiveSession::target)
          .thenComparing(LiveSession::id);
}
