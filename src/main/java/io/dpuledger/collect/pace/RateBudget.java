package io.dpuledger.collect.pace;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Spreads calls evenly over time. Each throttled call halves the rate; after a minute without one
 * it rises again, but not to where it was throttled.
 */
public final class RateBudget {
  private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final long CALM = TimeUnit.MINUTES.toNanos(1);

  /** Calls that were under way when AWS throttled say nothing of the lower rate. */
  private static final long SAME_MOMENT = TimeUnit.SECONDS.toNanos(1);

  private static final double SLOWER = 0.5;
  private static final double FASTER = 1.25;
  private static final double BELOW_THE_LIMIT = 0.8;

  /** A call in five seconds disturbs nobody, and still ends within its time limit. */
  private static final double SLOWEST = 0.2;

  private final LongSupplier nanoTime;
  private final double slowest;
  private double fastest;
  private double callsPerSecond;
  private long nextCall;
  private long changedAt;
  private long calls;
  private long throttled;

  /**
   * @param callsPerSecond the rate to begin with, which is never exceeded
   * @param nanoTime a clock that is never set
   */
  public RateBudget(double callsPerSecond, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.callsPerSecond = callsPerSecond;
    this.fastest = callsPerSecond;
    this.slowest = Math.min(callsPerSecond, SLOWEST);
    this.nextCall = nanoTime.getAsLong();
    this.changedAt = nextCall;
  }

  /** Reserves a call, and returns how long it must wait, at least as long as it wants to. */
  synchronized Duration reserve(Duration wanted) {
    long now = nanoTime.getAsLong();
    speedUp(now);
    long at = now + wanted.toNanos();
    if (nextCall - at > 0) {
      at = nextCall;
    }
    nextCall = at + pause();
    calls++;
    return Duration.ofNanos(at - now);
  }

  private void speedUp(long now) {
    if (callsPerSecond < fastest && now - changedAt >= CALM) {
      callsPerSecond = Math.min(callsPerSecond * FASTER, fastest);
      changedAt = now;
    }
  }

  /** AWS throttled a call. */
  synchronized void throttle() {
    long now = nanoTime.getAsLong();
    if (throttled == 0 || now - changedAt >= SAME_MOMENT) {
      fastest = Math.max(callsPerSecond * BELOW_THE_LIMIT, slowest);
      callsPerSecond = Math.max(callsPerSecond * SLOWER, slowest);
      changedAt = now;
    }
    throttled++;
    nextCall = Math.max(nextCall, now + pause());
  }

  private long pause() {
    return (long) (NANOS_PER_SECOND / callsPerSecond);
  }

  /** Calls so far, each attempt counted. */
  public synchronized long calls() {
    return calls;
  }

  /** Those of them that AWS throttled. */
  public synchronized long throttled() {
    return throttled;
  }
}
