package io.dpuledger.recomputed;

import io.dpuledger.model.SessionCapacity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a session ran (E), what it used (U), how that is known, and which milliseconds it is
 * billed for.
 */
record Use(
    BigDecimal seconds, BigDecimal unitSeconds, String basis, long startMillis, long endMillis) {

  static Use of(Sight sight, BigDecimal capacity) {
    long created = sight.key().createdOn().toEpochMilli();
    long end = Math.max(created, end(sight).toEpochMilli());
    if (!sight.hasEnded()) {
      BigDecimal age = BigDecimal.valueOf(end - created, 3);
      BigDecimal used = derived(age, capacity);
      return new Use(age, used, used == null ? "NONE" : "ESTIMATED", created, end);
    }
    BigDecimal seconds = Reported.executionSeconds(sight);
    BigDecimal reported = Reported.unitSeconds(sight);
    if (Exact.isPositive(reported)) {
      BigDecimal ran = seconds != null ? seconds : secondsOf(reported, capacity);
      return placed(ran, reported, "REPORTED", created, end);
    }
    if (sight.status().equals("FAILED") && seconds == null) {
      return placed(BigDecimal.ZERO, BigDecimal.ZERO, "NONE", created, end);
    }
    BigDecimal used = derived(seconds, capacity);
    return placed(seconds, used, used == null ? "NONE" : "DERIVED", created, end);
  }

  /** An end that lies a day after it was told of is no end. */
  private static Instant end(Sight sight) {
    Instant told = sight.completedOn();
    boolean isKnown =
        sight.hasEnded()
            && told != null
            && !told.isAfter(sight.observedAt().plus(Duration.ofDays(1)));
    return isKnown ? told : sight.observedAt();
  }

  private static Use placed(
      BigDecimal seconds, BigDecimal unitSeconds, String basis, long created, long end) {
    long billed = seconds == null ? 0 : Exact.millis(seconds);
    return new Use(seconds, unitSeconds, basis, Math.max(created, end - billed), end);
  }

  private static BigDecimal derived(BigDecimal seconds, BigDecimal capacity) {
    if (seconds == null || capacity == null) {
      return null;
    }
    BigDecimal used = Exact.seconds(seconds.multiply(capacity));
    boolean holds = used.compareTo(BigDecimal.valueOf(SessionCapacity.MOST_UNIT_SECONDS)) <= 0;
    return holds ? used : null;
  }

  private static BigDecimal secondsOf(BigDecimal unitSeconds, BigDecimal capacity) {
    if (!Exact.isPositive(capacity)) {
      return null;
    }
    BigDecimal seconds = Exact.quotient(unitSeconds, capacity);
    boolean holds = seconds.compareTo(BigDecimal.valueOf(SessionCapacity.MOST_SECONDS)) <= 0;
    return holds ? Exact.seconds(seconds) : null;
  }

  boolean isEstimated() {
    return basis.equals("ESTIMATED");
  }
}
