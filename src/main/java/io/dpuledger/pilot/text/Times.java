package io.dpuledger.pilot.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Times as AWS writes them, and lengths of time kept coarse. */
public final class Times {
  private static final BigDecimal LEAST_MILLIS = new BigDecimal("100000000000");

  private record Step(Duration below, String label) {}

  private static final List<Step> STEPS =
      List.of(
          new Step(Duration.ZERO, "below 0"),
          new Step(Duration.ofSeconds(2), "0 s to 2 s"),
          new Step(Duration.ofSeconds(10), "2 s to 10 s"),
          new Step(Duration.ofMinutes(1), "10 s to 1 min"),
          new Step(Duration.ofMinutes(2), "1 min to 2 min"),
          new Step(Duration.ofMinutes(10), "2 min to 10 min"),
          new Step(Duration.ofHours(1), "10 min to 1 h"),
          new Step(Duration.ofHours(6), "1 h to 6 h"),
          new Step(Duration.ofDays(1), "6 h to 1 day"),
          new Step(Duration.ofDays(2), "1 day to 2 days"),
          new Step(Duration.ofDays(7), "2 days to 7 days"),
          new Step(Duration.ofDays(14), "7 days to 14 days"),
          new Step(Duration.ofDays(30), "14 days to 30 days"),
          new Step(Duration.ofDays(60), "30 days to 60 days"),
          new Step(Duration.ofDays(90), "60 days to 90 days"),
          new Step(Duration.ofDays(180), "90 days to 180 days"));

  private Times() {}

  public static String coarse(Duration time) {
    return STEPS.stream()
        .filter(step -> time.compareTo(step.below) < 0)
        .map(Step::label)
        .findFirst()
        .orElse("180 days or more");
  }

  public static String coarseSeconds(BigDecimal seconds) {
    return coarse(Duration.ofMillis(seconds.movePointRight(3).longValue()));
  }

  /** Epoch seconds or milliseconds as a number, or an ISO time as text; else null. */
  public static @Nullable Instant of(JsonNode value) {
    try {
      if (value.isTextual()) {
        return Instant.parse(value.textValue());
      }
      BigDecimal number = Coarse.number(value);
      if (number == null || number.signum() <= 0) {
        return null;
      }
      return Instant.ofEpochMilli(
          (number.compareTo(LEAST_MILLIS) < 0 ? number.movePointRight(3) : number).longValue());
    } catch (DateTimeParseException unreadable) {
      return null;
    } catch (DateTimeException outOfRange) {
      return null;
    }
  }

  /** How a time is written: the unit that AWS does not document. */
  public static String unit(JsonNode value) {
    BigDecimal number = Coarse.number(value);
    if (number == null) {
      return value.isMissingNode() ? "absent" : JsonType.of(value);
    }
    if (number.signum() <= 0) {
      return "zero or less";
    }
    return number.compareTo(LEAST_MILLIS) < 0 ? "seconds" : "milliseconds";
  }
}
