package io.dpuledger.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/**
 * Assumptions about idle time.
 *
 * @param tailMargin subtracted from a certain tail, because the idle clock starts a little after
 *     the last cell
 * @param lifetime the total timeout of a session, which AWS never returns
 * @param lifetimes the same by session origin
 * @param tolerance how close to its lifetime a session must end to count as ended by it
 * @param learnedTolerance how close to each other sessions of a group with the same lifetime end
 * @param floorUnits units that an auto-scaled session keeps while idle
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
