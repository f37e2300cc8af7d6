package io.dpuledger.recomputed;

import io.dpuledger.model.IdleAssumptions;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which sessions ended by idling. Their figures say so, unless statements contradict: of one, and
 * of all others of its group that no statements defend.
 */
final class Endings {
  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

  private final Lifetimes lifetimes;
  private final IdleAssumptions assumed;
  private final Set<List<Object>> contradicted = new HashSet<>();

  Endings(Collection<Life> lives, Lifetimes lifetimes, IdleAssumptions assumed) {
    this.lifetimes = lifetimes;
    this.assumed = assumed;
    lives.stream()
        .filter(life -> saysSo(life) && isContradicted(life))
        .forEach(life -> contradicted.add(Lifetimes.group(life.sight())));
  }

  /** The end of which it is certain that nothing ran and nobody looked; 0 without one. */
  long tailMillis(Life life) {
    if (!isByIdling(life)) {
      return 0;
    }
    long tail = fullTailMillis(life);
    return life.watched() == null
        ? tail
        : Math.min(tail, life.use().endMillis() - life.watched().until());
  }

  boolean isByIdling(Life life) {
    return saysSo(life)
        && !isContradicted(life)
        && (isDefended(life) || !contradicted.contains(Lifetimes.group(life.sight())));
  }

  /** T is known, and is less than L. */
  static boolean timeoutCanAct(Sight sight, IdleAssumptions assumed) {
    BigDecimal timeout = Evidence.timeoutSeconds(sight);
    return timeout != null && timeout.compareTo(Evidence.lifetimeSeconds(sight, assumed)) < 0;
  }

  private boolean saysSo(Life life) {
    Sight sight = life.sight();
    BigDecimal ran = life.use().seconds();
    BigDecimal tolerance = Exact.seconds(assumed.tolerance());
    return sight.isTimeout()
        && ran != null
        && timeoutCanAct(sight, assumed)
        && ran.compareTo(Evidence.timeoutSeconds(sight).add(tolerance)) > 0
        && !isNear(ran, Evidence.lifetimeSeconds(sight, assumed), assumed.tolerance())
        && !isNearAWholeHour(ran, assumed.learnedTolerance())
        && !lifetimes.explain(sight, Exact.millis(ran));
  }

  /** It worked too late to end by its timeout, or idled too long for one that it had. */
  private boolean isContradicted(Life life) {
    Watched watched = life.watched();
    if (watched == null) {
      return false;
    }
    long end = life.use().endMillis();
    long timeout = Exact.millis(Evidence.timeoutSeconds(life.sight()));
    long tolerance = assumed.tolerance().toMillis();
    boolean isTooLate =
        watched.lastBusy() != null && watched.lastBusy() > end - timeout + tolerance;
    long seenIdleTo = isReadInTail(life) ? end : watched.until();
    boolean isTooLong =
        watched.idleSince() != null && seenIdleTo - watched.idleSince() > timeout + tolerance;
    return isTooLate || isTooLong;
  }

  private boolean isDefended(Life life) {
    return life.watched() != null && life.watched().idleSince() != null && isReadInTail(life);
  }

  private boolean isReadInTail(Life life) {
    return life.watched().until() >= life.use().endMillis() - fullTailMillis(life);
  }

  /** The idle clock starts a little after the last statement. */
  private long fullTailMillis(Life life) {
    long timeout = Exact.millis(Evidence.timeoutSeconds(life.sight()));
    return Math.max(0, timeout - assumed.tailMargin().toMillis());
  }

  private static boolean isNear(BigDecimal ran, BigDecimal moment, Duration tolerance) {
    return ran.subtract(moment).abs().compareTo(Exact.seconds(tolerance)) <= 0;
  }

  private static boolean isNearAWholeHour(BigDecimal ran, Duration tolerance) {
    BigDecimal past = ran.remainder(HOUR);
    return isNear(past, BigDecimal.ZERO, tolerance) || isNear(past, HOUR, tolerance);
  }
}
