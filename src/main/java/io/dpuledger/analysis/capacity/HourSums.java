package io.dpuledger.analysis.capacity;

import io.dpuledger.model.FailureClass;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the events of an hour come to, whatever ran when it began. Units are micro-units, times are
 * milliseconds of the hour.
 */
final class HourSums implements Serializable {
  private static final long serialVersionUID = 1;
  private static final long A_UNIT = 1_000_000;

  /** What units had come since the hour began, and for how long. */
  record Level(long units, long millis) implements Serializable {}

  private final long started;
  private final long unsized;

  /** Null if none failed, as in most hours. */
  private final @Nullable EnumMap<FailureClass, Long> failed;

  /** Null if nobody asks for them. */
  private final @Nullable ArrayList<Level> levels;

  private long sessions;
  private long units;
  private long sessionMillis;

  /** Of whole units, and of what they lack of the micro-units: the product would be too large. */
  private long wholeUnitMillis;

  private long restUnitMillis;
  private long mostSessions = Long.MIN_VALUE;
  private long mostSessionsAt;
  private long mostUnits = Long.MIN_VALUE;
  private long firstAt = GroupHour.MILLIS;

  private HourSums(HourEvents events, boolean keepsLevels) {
    this.started = events.started();
    this.unsized = events.unsized();
    this.failed = events.failed().isEmpty() ? null : new EnumMap<>(events.failed());
    this.levels = keepsLevels ? new ArrayList<>() : null;
    events.forEach(this::add);
  }

  /**
   * @param keepsLevels whether somebody asks how near the units came to a quota
   */
  static HourSums of(HourEvents events, boolean keepsLevels) {
    return new HourSums(events, keepsLevels);
  }

  private void add(long at, long toNext, int change, long microUnits) {
    long rest = GroupHour.MILLIS - at;
    firstAt = Math.min(firstAt, at);
    sessions += change;
    units += change * microUnits;
    sessionMillis = Math.addExact(sessionMillis, change * rest);
    wholeUnitMillis = Math.addExact(wholeUnitMillis, change * (microUnits / A_UNIT) * rest);
    restUnitMillis = Math.addExact(restUnitMillis, change * (microUnits % A_UNIT) * rest);
    if (sessions > mostSessions) {
      mostSessions = sessions;
      mostSessionsAt = at;
    }
    mostUnits = Math.max(mostUnits, units);
    if (levels != null) {
      levels.add(new Level(units, toNext));
    }
  }

  long started() {
    return started;
  }

  long unsized() {
    return unsized;
  }

  long failed(FailureClass one) {
    return failed == null ? 0 : failed.getOrDefault(one, 0L);
  }

  /** How many more sessions there are at the end of the hour. */
  long sessions() {
    return sessions;
  }

  long units() {
    return units;
  }

  /** What came, times for how long it was there. */
  long sessionMillis() {
    return sessionMillis;
  }

  BigDecimal unitMillis() {
    return BigDecimal.valueOf(wholeUnitMillis)
        .multiply(BigDecimal.valueOf(A_UNIT))
        .add(BigDecimal.valueOf(restUnitMillis));
  }

  /** The most sessions that had come at any event. */
  long mostSessions() {
    return mostSessions;
  }

  long mostSessionsAt() {
    return mostSessionsAt;
  }

  long mostUnits() {
    return mostUnits;
  }

  long firstAt() {
    return firstAt;
  }

  List<Level> levels() {
    return levels == null ? List.of() : List.copyOf(levels);
  }
}
