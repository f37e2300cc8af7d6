package io.dpuledger.bill.form;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Times as bills write them, all in UTC: with or without a clock, milliseconds and a zone. */
final class BillTime {
  private static final int DATE = 10;
  private static final Duration DAY = Duration.ofDays(1);

  private BillTime() {}

  static Instant instant(String text) {
    String time = text.strip().replace(' ', 'T').replace("+00:00", "Z");
    try {
      if (time.length() == DATE) {
        return LocalDate.parse(time).atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      return time.endsWith("Z")
          ? Instant.parse(time)
          : LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new UnreadableBillException("has a time that cannot be read");
    }
  }

  static YearMonth month(Instant time) {
    return YearMonth.from(time.atOffset(ZoneOffset.UTC));
  }

  /** The UTC day of a row; null if it is for more than a day. */
  static @Nullable LocalDate day(Instant start, @Nullable Instant end) {
    return end == null || !end.isAfter(start.plus(DAY))
        ? start.atOffset(ZoneOffset.UTC).toLocalDate()
        : null;
  }
}
