package io.dpuledger.analysis.capacity;

import io.dpuledger.analysis.capacity.GroupHour.Group;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One hour in which a session of a group was there. Units are micro-units.
 *
 * @param start in milliseconds since 1970
 * @param sessionsBefore how many sessions there were when it began
 * @param events what began or ended in it; null if nothing did
 * @param quota null if none is configured
 * @param millisNear how long it was near the quota; null without one
 */
record CapacityHour(
    Group group,
    long start,
    long sessionsBefore,
    long unitsBefore,
    @Nullable HourSums events,
    @Nullable BigDecimal quota,
    @Nullable Long millisNear) {
  private static final BigDecimal MICRO_UNIT_MILLIS_OF_UNIT =
      BigDecimal.valueOf(GroupHour.MILLIS).movePointRight(6);
  private static final int MEAN_DIGITS = 12;
  private static final int UNIT_DIGITS = 6;

  static CapacityHour of(
      GroupHour hour,
      long sessionsBefore,
      long unitsBefore,
      @Nullable HourSums events,
      QuotaUse quotas) {
    return new CapacityHour(
        hour.group(),
        hour.start(),
        sessionsBefore,
        unitsBefore,
        events,
        quotas.quota(hour.group()),
        quotas.millisNear(
            hour.group(),
            unitsBefore,
            events == null ? GroupHour.MILLIS : events.firstAt(),
            events == null ? List.of() : events.levels()));
  }

  String usageDate() {
    return LocalDate.ofInstant(Instant.ofEpochMilli(start), ZoneOffset.UTC).toString();
  }

  /** At the beginning of the hour, or when the most had come since. */
  int peakSessions() {
    long came = events == null ? 0 : Math.max(events.mostSessions(), 0);
    return Math.toIntExact(sessionsBefore + came);
  }

  Instant peakAt() {
    return Instant.ofEpochMilli(
        start + (events != null && events.mostSessions() > 0 ? events.mostSessionsAt() : 0));
  }

  double meanSessions() {
    long came = events == null ? 0 : events.sessionMillis();
    long millis = Math.addExact(Math.multiplyExact(sessionsBefore, GroupHour.MILLIS), came);
    return millis / (double) GroupHour.MILLIS;
  }

  BigDecimal peakUnits() {
    long came = events == null ? 0 : Math.max(events.mostUnits(), 0);
    return BigDecimal.valueOf(unitsBefore + came, UNIT_DIGITS);
  }

  BigDecimal meanUnits() {
    BigDecimal millis =
        BigDecimal.valueOf(unitsBefore)
            .multiply(BigDecimal.valueOf(GroupHour.MILLIS))
            .add(events == null ? BigDecimal.ZERO : events.unitMillis());
    return millis
        .divide(MICRO_UNIT_MILLIS_OF_UNIT, MEAN_DIGITS, RoundingMode.HALF_UP)
        .setScale(UNIT_DIGITS, RoundingMode.HALF_UP);
  }

  @Nullable BigDecimal secondsNearQuota() {
    return millisNear == null ? null : BigDecimal.valueOf(millisNear, 3);
  }
}
