package io.dpuledger.simulator.bill.form;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The time that one row of a bill covers. */
public enum Grain {
  HOURLY,
  DAILY,
  MONTHLY;

  /** When the row that holds this hour begins. */
  public Instant start(Instant hour) {
    return switch (this) {
      case HOURLY -> hour;
      case DAILY -> hour.truncatedTo(ChronoUnit.DAYS);
      case MONTHLY -> utc(hour.truncatedTo(ChronoUnit.DAYS)).withDayOfMonth(1).toInstant();
    };
  }

  /** When a row ends that begins then. */
  public Instant end(Instant start) {
    return switch (this) {
      case HOURLY -> start.plus(1, ChronoUnit.HOURS);
      case DAILY -> start.plus(1, ChronoUnit.DAYS);
      case MONTHLY -> utc(start).plusMonths(1).toInstant();
    };
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
