package io.dpuledger.collect.pace;

import java.util.function.LongSupplier;

/**
 * How often each target may be called.
 *
 * @param nanoTime a clock that is never set
 */
public record Pace(double callsPerSecond, LongSupplier nanoTime) {
  /** For a server that nobody else calls. */
  public static final Pace UNLIMITED = new Pace(Double.POSITIVE_INFINITY, () -> 0);

  /** A budget of its own for one target. */
  public RateBudget budget() {
    return new RateBudget(callsPerSecond, nanoTime);
  }
}
