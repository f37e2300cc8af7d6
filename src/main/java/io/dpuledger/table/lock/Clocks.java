package io.dpuledger.table.lock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The clocks of this machine. They say how long this process was silent, and never how old the file
 * of another machine is.
 *
 * @param nanos goes on whatever people set, but may stand still while a machine sleeps
 */
public record Clocks(InstantSource wall, LongSupplier nanos, Sleeper sleeper) {
  /** What lets time pass. */
  public interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }

  record Moment(Instant wall, long nanos) {
    /** By whichever clock says more. */
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
      throw new IllegalStateException("interrupted while it waited for the lock", e);
    }
  }
}
