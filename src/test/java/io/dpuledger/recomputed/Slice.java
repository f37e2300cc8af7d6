package io.dpuledger.recomputed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a session on one UTC day. Its share of a figure is what has come of it up to its end
 * less what has up to its start, each rounded.
 */
record Slice(Recomputed session, LocalDate day, long startMillis, long endMillis) {
  private static final long DAY = 86_400_000L;

  /** None where nobody knows what the session used; one for a session without length. */
  static List<Slice> of(Recomputed session) {
    List<Slice> slices = new ArrayList<>(1);
    if (session.bill().unitHours() == null) {
      return slices;
    }
    long from = session.use().startMillis();
    long end = session.use().endMillis();
    do {
      long midnight = midnight(day(from) + 1);
      slices.add(
          new Slice(session, LocalDate.ofEpochDay(day(from)), from, Math.min(end, midnight)));
      from = midnight;
    } while (from < end);
    return slices;
  }

  /** The UTC day of a moment, counted from 1970. */
  static long day(long millis) {
    return Math.floorDiv(millis, DAY);
  }

  /** When a day begins. */
  static long midnight(long day) {
    return day * DAY;
  }

  boolean isStart() {
    return startMillis == session.use().startMillis();
  }

  private boolean isEnd() {
    return endMillis == session.use().endMillis();
  }

  BigDecimal part(BigDecimal figure, Spans time, int digits) {
    return upToEnd(figure, time, digits).subtract(upToStart(figure, time, digits));
  }

  BigDecimal upToStart(BigDecimal figure, Spans time, int digits) {
    return isStart() ? BigDecimal.ZERO : time.share(figure, startMillis, digits);
  }

  /** With the session's end all of it has come, even where it had no time to come in. */
  BigDecimal upToEnd(BigDecimal figure, Spans time, int digits) {
    return isEnd() ? figure : time.share(figure, endMillis, digits);
  }
}
