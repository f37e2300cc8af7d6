package io.dpuledger.simulator.fleet;

import java.util.Arrays;

/** When the statements of a session ran, in order, in milliseconds since the session's creation. */
public final class StatementTimeline {
  public static final StatementTimeline NONE = new StatementTimeline(new int[0], new int[0]);

  /** Start, end, start, end and so on. */
  private final int[] bounds;

  /** How long each waited before its start; empty if none did. */
  private final int[] waits;

  private StatementTimeline(int[] bounds, int[] waits) {
    this.bounds = bounds;
    this.waits = waits;
  }

  /** Start, end, start, end and so on, each no earlier than the one before. */
  public static StatementTimeline of(int... bounds) {
    for (int i = 1; i < bounds.length; i++) {
      if (bounds[i] < bounds[i - 1]) {
        throw new IllegalArgumentException("statements overlap: " + Arrays.toString(bounds));
      }
    }
    if (bounds.length % 2 != 0) {
      throw new IllegalArgumentException("a statement has no end: " + Arrays.toString(bounds));
    }
    return new StatementTimeline(bounds.clone(), new int[0]);
  }

  /** The same statements, which had waited so long before they started. */
  public StatementTimeline waited(int... millis) {
    if (millis.length != count()) {
      throw new IllegalArgumentException(
          "%d waits of %d statements".formatted(millis.length, count()));
    }
    return new StatementTimeline(bounds, millis.clone());
  }

  public int count() {
    return bounds.length / 2;
  }

  public int startOf(int statement) {
    return bounds[2 * statement];
  }

  public int endOf(int statement) {
    return bounds[2 * statement + 1];
  }

  public long busyMillis() {
    return busyMillisUntil(Integer.MAX_VALUE);
  }

  /** How long statements ran before this time. */
  public long busyMillisUntil(long moment) {
    long busy = 0;
    for (int i = 0; i < bounds.length && bounds[i] < moment; i += 2) {
      busy += Math.min(bounds[i + 1], moment) - bounds[i];
    }
    return busy;
  }

  /** Whether a statement ran at this time. */
  public boolean isRunningAt(long moment) {
    return busyMillisUntil(moment + 1) > busyMillisUntil(moment);
  }

  /** How many statements had been submitted by this time; those that wait have not started. */
  public int submittedBy(long moment) {
    int submitted = 0;
    while (submitted < count() && startOf(submitted) - waitOf(submitted) <= moment) {
      submitted++;
    }
    return submitted;
  }

  private int waitOf(int statement) {
    return waits.length == 0 ? 0 : waits[statement];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StatementTimeline that
        && Arrays.equals(bounds, that.bounds)
        && Arrays.equals(waits, that.waits);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(bounds) + Arrays.hashCode(waits);
  }

  @Override
  public String toString() {
    return Arrays.toString(bounds);
  }

  /** Records statements in the order in which they ran. */
  static final class Recorder {
    private int[] bounds = new int[16];
    private int size;

    void ran(int start, int end) {
      if (size == bounds.length) {
        bounds = Arrays.copyOf(bounds, size * 2);
      }
      bounds[size++] = start;
      bounds[size++] = end;
    }

    StatementTimeline timeline() {
      return size == 0 ? NONE : new StatementTimeline(Arrays.copyOf(bounds, size), new int[0]);
    }
  }
}
