package io.dpuledger.analysis.capacity;

import io.dpuledger.model.FailureClass;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sessions that began or ended in an hour. An event is one number, whose order is that of the
 * events: its millisecond within the hour, whether it is a birth, and its micro-units. Who ends
 * makes room for who is born at the same instant.
 */
final class HourEvents implements Serializable {
  private static final long serialVersionUID = 1;

  /** The most units that a session can have are less. */
  private static final int UNIT_BITS = 40;

  private static final long UNITS = (1L << UNIT_BITS) - 1;
  private static final long BIRTH = 1L << UNIT_BITS;

  private long[] events = new long[4];
  private int size;
  private long started;
  private long unsized;

  /** Null until one failed: most hours have none, and there are many hours. */
  private @Nullable EnumMap<FailureClass, Long> failed;

  void born(long millisOfHour, long microUnits, boolean isUnsized) {
    add(event(millisOfHour, microUnits) | BIRTH);
    started++;
    unsized += isUnsized ? 1 : 0;
  }

  void ended(long millisOfHour, long microUnits, @Nullable String failure) {
    add(event(millisOfHour, microUnits));
    for (FailureClass one : FailureClass.values()) {
      if (one.name().equals(failure)) {
        addFailed(one, 1);
      }
    }
  }

  private void addFailed(FailureClass one, long sessions) {
    EnumMap<FailureClass, Long> sums = failed;
    if (sums == null) {
      sums = new EnumMap<>(FailureClass.class);
      failed = sums;
    }
    sums.merge(one, sessions, Long::sum);
  }

  private static long event(long millisOfHour, long microUnits) {
    if (microUnits > UNITS) {
      throw new ArithmeticException(microUnits + " micro-units are more than any session has");
    }
    return millisOfHour << (UNIT_BITS + 1) | microUnits;
  }

  private void add(long event) {
    if (size == events.length) {
      events = Arrays.copyOf(events, Math.max(size * 2, 4));
    }
    events[size++] = event;
  }

  /** These and the other ones; changes these. */
  HourEvents plus(HourEvents other) {
    events = Arrays.copyOf(events, Math.max(size + other.size, 1));
    System.arraycopy(other.events, 0, events, size, other.size);
    size += other.size;
    started += other.started;
    unsized += other.unsized;
    other.failed().forEach(this::addFailed);
    return this;
  }

  long started() {
    return started;
  }

  long unsized() {
    return unsized;
  }

  /** How many failed, by the class of their failure. */
  Map<FailureClass, Long> failed() {
    return failed == null ? Map.of() : Collections.unmodifiableMap(failed);
  }

  /** A shuffle moves no more than there is. */
  private void writeObject(ObjectOutputStream out) throws IOException {
    events = Arrays.copyOf(events, size);
    out.defaultWriteObject();
  }

  /** Takes each event, in order. */
  interface Visitor {
    /**
     * One event.
     *
     * @param millisOfHour when it was
     * @param millisToNext how long until the next one, or until the hour's end
     * @param sessions 1 for a birth, -1 for an end
     */
    void event(long millisOfHour, long millisToNext, int sessions, long microUnits);
  }

  void forEach(Visitor visitor) {
    Arrays.sort(events, 0, size);
    for (int i = 0; i < size; i++) {
      long at = events[i] >>> (UNIT_BITS + 1);
      long next = i + 1 < size ? events[i + 1] >>> (UNIT_BITS + 1) : GroupHour.MILLIS;
      boolean isBirth = (events[i] & BIRTH) != 0;
      visitor.event(at, next - at, isBirth ? 1 : -1, events[i] & UNITS);
    }
  }
}
