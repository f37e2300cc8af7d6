package io.dpuledger.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/**
 * What we assume about idling.
 *
 * @param tailMargin taken off a certain tail, since the idle clock starts a little after the last
 *     cell
 * @param lifetime the total timeout of a session, which AWS never returns
 * @param lifetimes the same for sessions of one origin
 * @param tolerance how near to a lifetime an end must be to count as that lifetime's doing
 * @param learnedTolerance how near to each other equal lifetimes of one group end
 * @param floorUnits units that an auto-scaled session keeps when it idles
 */
public record IdleAssumptions(
    Duration tailMargin,
    Duration lifetime,
    Map<SessionOrigin, Duration> lifetimes,
    Duration tolerance,
    Duration learnedTolerance,
    BigDecimal floorUnits)
    implements Serializable {
  public IdleAssumptions {
    lifetimes = Map.copyOf(lifetimes);
  }

  public Duration lifetimeOf(SessionOrigin origin) {
    return lifetimes.getOrDefault(origin, lifetime);
  }
}
