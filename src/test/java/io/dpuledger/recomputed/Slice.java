package io.dpuledger.recomputed;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
      LocalDate day = Instant.ofEpochMilli(from).atOffset(ZoneOffset.UTC).toLocalDate();
      long midnight = (day.toEpochDay() + 1) * DAY;
      slices.add(new Slice(session, day, from, Math.min(end, midnight)));
      from = midnight;
    } while (from < end);
    return slices;
  }

  boolean isStart() {
    return startMillis == session.use().startMillis();
  }

  private boolean isEnd() {
    return endMillis == session.use().endMillis();
  }

  /** The end of the session, of which it is certain that nothing ran. */
  Stretch tail() {
    return new Stretch(tailStart(), session.use().endMillis());
  }

  /** All of it, if there is nothing before the tail: what is to lie there must lie somewhere. */
  Stretch beforeTail() {
    long start = session.use().startMillis();
    return new Stretch(start, tailStart() > start ? tailStart() : session.use().endMillis());
  }

  BigDecimal part(BigDecimal figure, Stretch stretch, int digits) {
    return upToEnd(figure, stretch, digits).subtract(upToStart(figure, stretch, digits));
  }

  BigDecimal upToStart(BigDecimal figure, Stretch stretch, int digits) {
    return isStart() ? BigDecimal.ZERO : stretch.share(figure, startMillis, digits);
  }

  /** With the session's end all of it has come, even where it had no time to come in. */
  BigDecimal upToEnd(BigDecimal figure, Stretch stretch, int digits) {
    return isEnd() ? figure : stretch.share(figure, endMillis, digits);
  }

  private long tailStart() {
    Use use = session.use();
    return session.evidence().isTail()
        ? Math.max(use.startMillis(), use.endMillis() - Exact.millis(session.idling().secondsLow()))
        : use.endMillis();
  }
}
