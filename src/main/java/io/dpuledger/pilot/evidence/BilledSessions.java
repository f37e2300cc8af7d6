package io.dpuledger.pilot.evidence;

import io.dpuledger.pilot.session.Metered;
import io.dpuledger.pilot.text.Coarse;
import io.dpuledger.pilot.text.Tallies;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a bill names sessions: what it bills for each against what ListSessions says of it. Only
 * for sessions that lived wholly within the days of the bill.
 */
public final class BilledSessions {
  private static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3600);
  private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

  private final Map<String, BigDecimal> unitHours = new HashMap<>();
  private @Nullable Instant from;
  private @Nullable Instant until;

  /**
   * Adds one line of usage, of a session or of something else, which only shows what days it is of.
   */
  public void add(
      @Nullable String sessionId, String amount, @Nullable Instant start, @Nullable Instant end) {
    BigDecimal hours = number(amount);
    if (start != null && (from == null || start.isBefore(from))) {
      from = start;
    }
    if (end != null && (until == null || end.isAfter(until))) {
      until = end;
    }
    if (sessionId != null && hours != null) {
      unitHours.merge(sessionId, hours, BigDecimal::add);
    }
  }

  /** How many sessions are billed by their name. */
  public int count() {
    return unitHours.size();
  }

  /** What was billed, in words, by the status of the session. */
  public Tallies against(Map<String, Metered> listed) {
    Tallies compared = new Tallies();
    unitHours.forEach(
        (id, hours) -> {
          Metered session = listed.get(id);
          if (session != null && isWithinTheBill(session)) {
            compared.of(session.status()).add(compare(hours.multiply(SECONDS_AN_HOUR), session));
          }
        });
    listed.forEach(
        (id, session) -> {
          if (!unitHours.isEmpty() && !unitHours.containsKey(id) && isWithinTheBill(session)) {
            compared.of(session.status()).add("not billed");
          }
        });
    return compared;
  }

  private boolean isWithinTheBill(Metered session) {
    return from != null
        && until != null
        && session.createdOn() != null
        && session.completedOn() != null
        && !session.createdOn().isBefore(from)
        && !session.completedOn().isAfter(until);
  }

  private static String compare(BigDecimal billed, Metered session) {
    BigDecimal capacity = session.maxCapacity();
    if (session.dpuSeconds() != null && isNear(billed, session.dpuSeconds())) {
      return "billed as DPUSeconds";
    }
    if (capacity == null || session.createdOn() == null || session.completedOn() == null) {
      return "billed, nothing to compare with";
    }
    if (isNear(billed, MINUTE.multiply(capacity))) {
      return "billed as 60 s x MaxCapacity";
    }
    BigDecimal life =
        BigDecimal.valueOf(
            Duration.between(session.createdOn(), session.completedOn()).toMillis(), 3);
    if (isNear(billed, life.multiply(capacity))) {
      return "billed from CreatedOn to CompletedOn";
    }
    if (session.dpuSeconds() == null) {
      return "billed, no DPUSeconds";
    }
    return billed.compareTo(session.dpuSeconds()) < 0
        ? "billed less than DPUSeconds"
        : "billed more than DPUSeconds";
  }

  private static boolean isNear(BigDecimal figure, BigDecimal other) {
    return Metered.isNear(figure, other);
  }

  public static @Nullable BigDecimal number(String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      return Coarse.isUsual(number) ? number : null;
    } catch (NumberFormatException noNumber) {
      return null;
    }
  }

  /** As CSV and Parquet write times: {@code 2026-11-03T14:00:00.000Z}, or without zone. */
  public static @Nullable Instant time(String text) {
    try {
      return text.endsWith("Z")
          ? Instant.parse(text)
          : LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }
}
