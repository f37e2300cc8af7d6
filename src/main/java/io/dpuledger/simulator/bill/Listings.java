package io.dpuledger.simulator.bill;

import io.dpuledger.simulator.fleet.SimulatedSession;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.TreeSet;

/** When sessions were listed, so that the truth knows which were never seen. */
public final class Listings {
  private final NavigableSet<Instant> times;
  private final Duration retention;

  public Listings(Iterable<Instant> times, Duration retention) {
    this.times = new TreeSet<>();
    times.forEach(this.times::add);
    this.retention = retention;
  }

  /** Whether a listing has this session. */
  boolean sees(SimulatedSession session) {
    Instant first = times.ceiling(session.createdOn());
    return first != null && session.isListedAt(first, retention);
  }

  /** Whether it would not be listed if it were deleted as soon as it ended. */
  boolean wouldMiss(SimulatedSession session) {
    Instant first = times.ceiling(session.createdOn());
    return first == null || first.isAfter(session.completedOn());
  }
}
