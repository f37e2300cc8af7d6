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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a live session has cost, and what it will still cost if nobody uses it again: until its idle
 * timeout or the end of its lifetime, whichever comes first; until the end of its lifetime while a
 * statement runs. The same as {@code list_cost} and {@code exposure_cost} of session_fact, but
 * computed from observations, before there are facts.
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
   * @param costSoFar without the billing minimum; null without a capacity or a price
   * @param costPerHour null without a capacity or a price
   * @param costFromNow what it may still cost; null without a capacity or a price
   * @param currency null without a price
   */
  public record Exposure(
      SessionCapacity capacity,
      Duration left,
      @Nullable BigDecimal costSoFar,
      @Nullable BigDecimal costPerHour,
      @Nullable BigDecimal costFromNow,
      @Nullable String currency) {
    /** Why it is unknown what it may still cost; null if it is known. */
    public @Nullable UnknownCost unknown() {
      return UnknownCost.of(capacity.units(), currency, !left.isZero());
    }
  }

  /**
   * The exposure of a session, from its observation on.
   *
   * @param created when the session was created
   */
  public Exposure of(SessionObservation seen, Instant created, SessionActivity activity) {
    SessionCapacity capacity = SessionCapacity.of(seen, workerTypes);
    Duration age = positive(age(created, seen.observedAt()));
    Duration left = left(seen, age, activity);
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
        cost(capacity, age, price),
        cost(capacity, Duration.ofHours(1), price),
        cost(capacity, left, price),
        price.map(ListPrice::currency).orElse(null));
  }

  private Duration left(SessionObservation seen, Duration age, SessionActivity activity) {
    SessionOrigin origin = SessionOrigin.of(seen.sessionId(), seen.defaultArguments(), seen.tags());
    Duration ofLife = positive(idle.lifetimeOf(origin).minus(age));
    Integer timeout = seen.idleTimeoutMinutes();
    if (activity.isBusy() || timeout == null || timeout <= 0) {
      return ofLife;
    }
    Duration idleSoFar =
        Objects.requireNonNullElse(activity.idleFor(seen.observedAt()), Duration.ZERO);
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
      SessionCapacity capacity, Duration time, Optional<ListPrice> price) {
    BigDecimal units = capacity.units();
    if (units == null || price.isEmpty()) {
      return null;
    }
    return units
        .multiply(BigDecimal.valueOf(time.toMillis(), MILLI))
        .divide(SECONDS_PER_HOUR, MICRO, RoundingMode.HALF_UP)
        .multiply(price.orElseThrow().pricePerUnitHour())
        .setScale(MICRO, RoundingMode.HALF_UP);
  }
}
