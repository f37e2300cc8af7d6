package io.dpuledger.table.lock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The clocks of this machine. They measure how long this process was silent, never the age of
 * another machine's file.
 *
 * @param nanos not affected by clock changes, but may stop while a machine sleeps
 */
public record Clocks(InstantSource wall, LongSupplier nanos, Sleeper sleeper) {
  /** Waits. */
  public interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }

  record Moment(Instant wall, long nanos) {
    /** The larger of what both clocks measure. */
    Duration since(Moment earlier) {
      Duration byWall = Duration.between(earlier.wall, wall);
      Duration byNanos = Duration.ofNanos(nanos - earlier.nanos);
      return byWall.compareTo(byNanos) > 0 ? byWall : byNanos;
    }
  }

  Moment now() {
    return new Moment(wall.instant(), nanos.getAsLong());
  }

  void sleep(Duration time) {
    try {
      sleeper.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the lock", e);
    }
  }
}
