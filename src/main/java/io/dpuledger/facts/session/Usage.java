package io.dpuledger.facts.session;

import io.dpuledger.model.SessionCapacity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long a session ran, what it used, and which stretch of time it is billed for. AWS's own
 * numbers are kept even if they are impossible; only the billed time is clamped.
 *
 * @param startedAt the start of the billed time, in milliseconds since 1970
 * @param endedAt its end
 * @param seconds how long it ran; null if unknown
 * @param unitSeconds what it used; null if unknown
 * @param figuresAt when it was first observed as ended; until then, when it was last observed
 */
public record Usage(
    long startedAt,
    long endedAt,
    @Nullable BigDecimal seconds,
    @Nullable BigDecimal unitSeconds,
    String basis,
    Instant figuresAt) {
  public static final String REPORTED = "REPORTED";
  public static final String DERIVED = "DERIVED";
  public static final String ESTIMATED = "ESTIMATED";
  public static final String NONE = "NONE";

  static Usage of(SeenSession seen, Reported reported, @Nullable BigDecimal units) {
    boolean ended = seen.hasEnded();
    long created = seen.createdOn().toEpochMilli();
    long end = Math.max(endOfLife(seen), created);
    boolean isReported = ended && Decimals.isPositive(reported.unitSeconds());
    boolean neverRan =
        ended && "FAILED".equals(seen.latest().status()) && reported.seconds() == null;
    BigDecimal seconds = ended ? seconds(reported, units) : Decimals.seconds(end - created);
    BigDecimal unitSeconds;
    if (isReported) {
      unitSeconds = reported.unitSeconds();
    } else {
      unitSeconds = neverRan ? Decimals.seconds(0) : derived(seconds, units);
    }
    long billedMillis = seconds == null ? 0 : seconds.unscaledValue().longValueExact();
    return new Usage(
        Math.max(created, end - billedMillis),
        end,
        neverRan && !isReported ? Decimals.seconds(0) : seconds,
        unitSeconds,
        basis(isReported, neverRan, ended, unitSeconds),
        ended ? Objects.requireNonNull(seen.firstEndedAt()) : seen.latest().observedAt());
  }

  /** Whether its time on the clock is known to be the time that it is billed for. */
  boolean isPlaced(SeenSession seen, Reported reported) {
    return (!seen.hasEnded() || reported.seconds() != null)
        && seconds != null
        && seconds.unscaledValue().longValueExact() == endedAt - startedAt;
  }

  /** When it ended, limited to what is plausible. */
  private static long endOfLife(SeenSession seen) {
    Instant completed = seen.latest().completedOn();
    boolean isKnown = completed != null && seen.hasEnded() && !seen.isAfterItWasSeen(completed);
    return (isKnown ? Objects.requireNonNull(completed) : seen.latest().observedAt())
        .toEpochMilli();
  }

  private static @Nullable BigDecimal seconds(Reported reported, @Nullable BigDecimal units) {
    if (reported.seconds() != null) {
      return reported.seconds();
    }
    BigDecimal used = reported.unitSeconds();
    if (!Decimals.isPositive(used) || !Decimals.isPositive(units)) {
      return null;
    }
    BigDecimal seconds =
        Decimals.quotient(
            Objects.requireNonNull(used), Objects.requireNonNull(units), Decimals.QUOTIENT);
    return seconds.doubleValue() <= SessionCapacity.MOST_SECONDS
        ? Decimals.rounded(seconds, Decimals.SECONDS)
        : null;
  }

  private static @Nullable BigDecimal derived(
      @Nullable BigDecimal seconds, @Nullable BigDecimal units) {
    if (seconds == null || units == null) {
      return null;
    }
    BigDecimal derived = seconds.multiply(units);
    return derived.doubleValue() <= SessionCapacity.MOST_UNIT_SECONDS
        ? Decimals.rounded(derived, Decimals.SECONDS)
        : null;
  }

  private static String basis(
      boolean isReported, boolean neverRan, boolean ended, @Nullable BigDecimal unitSeconds) {
    if (isReported) {
      return REPORTED;
    }
    if (neverRan || unitSeconds == null) {
      return NONE;
    }
    return ended ? DERIVED : ESTIMATED;
  }
}
