package io.dpuledger.model;

import io.dpuledger.model.price.ListPrice;
import io.dpuledger.model.price.RateCard;
import io.dpuledger.model.price.WorkerType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a live session will still cost if nobody uses it again: until its idle timeout or the end of
 * its lifetime, whichever comes first. The same as {@code session_fact.exposure_cost}, but computed
 * from observations, before there are facts.
 */
public record ExposureRules(RateCard rateCard, List<WorkerType> workerTypes, IdleAssumptions idle) {
  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);
  private static final int MILLI = 3;
  private static final int MICRO = 6;

  public ExposureRules {
    workerTypes = List.copyOf(workerTypes);
  }

  /**
   * How long a session will still run, and for how much money.
   *
   * @param left how long the session will still run
   * @param listCost null without a capacity or a price
   * @param currency null without a price
   */
  public record Exposure(
      SessionCapacity capacity,
      Duration left,
      @Nullable BigDecimal listCost,
      @Nullable String currency) {}

  /**
   * The exposure of a session, from its observation on.
   *
   * @param created when the session was created
   * @param idleSoFar how long it is known to have been idle; empty if unknown
   */
  public Exposure of(SessionObservation seen, Instant created, Duration idleSoFar) {
    SessionCapacity capacity = SessionCapacity.of(seen, workerTypes);
    Duration left = left(seen, created, idleSoFar);
    Optional<ListPrice> price =
        rateCard.price(
            seen.target().region(),
            capacity.unit(),
            seen.workerType(),
            seen.glueVersion(),
            created.atOffset(ZoneOffset.UTC).toLocalDate());
    return new Exposure(
        capacity,
        left,
        price.map(ListPrice::pricePerUnitHour).map(p -> cost(capacity, left, p)).orElse(null),
        price.map(ListPrice::currency).orElse(null));
  }

  private Duration left(SessionObservation seen, Instant created, Duration idleSoFar) {
    SessionOrigin origin = SessionOrigin.of(seen.sessionId(), seen.defaultArguments());
    Duration age = positive(age(created, seen.observedAt()));
    Duration ofLife = positive(idle.lifetimeOf(origin).minus(age));
    Integer timeout = seen.idleTimeoutMinutes();
    if (timeout == null || timeout <= 0) {
      return ofLife;
    }
    Duration ofTimeout = positive(Duration.ofMinutes(timeout).minus(idleSoFar));
    return ofTimeout.compareTo(ofLife) < 0 ? ofTimeout : ofLife;
  }

  /** In milliseconds, the precision of AWS timestamps. */
  private static Duration age(Instant created, Instant seen) {
    return Duration.ofMillis(seen.toEpochMilli() - created.toEpochMilli());
  }

  private static Duration positive(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }

  /** Rounded like facts: hours, then money. */
  private static @Nullable BigDecimal cost(
      SessionCapacity capacity, Duration left, BigDecimal price) {
    BigDecimal units = capacity.units();
    if (units == null) {
      return null;
    }
    BigDecimal seconds = BigDecimal.valueOf(left.toMillis(), MILLI);
    return units
        .multiply(seconds)
        .divide(SECONDS_PER_HOUR, MICRO, RoundingMode.HALF_UP)
        .multiply(price)
        .setScale(MICRO, RoundingMode.HALF_UP);
  }
}
