package io.dpuledger.app.pilot;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Keeps calls apart, so that a run never uses up an account's rate limit. */
final class Pace {
  private static final double NANOS_A_SECOND = Duration.ofSeconds(1).toNanos();

  private final long nanosApart;
  private long last = System.nanoTime();

  Pace(double callsPerSecond) {
    this.nanosApart = Math.round(NANOS_A_SECOND / callsPerSecond);
  }

  void await() {
    long left = last + nanosApart - System.nanoTime();
    if (left > 0) {
      try {
        TimeUnit.NANOSECONDS.sleep(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    last = System.nanoTime();
  }
}
