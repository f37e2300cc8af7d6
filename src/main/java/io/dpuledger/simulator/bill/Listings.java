package io.dpuledger.simulator.bill;

import io.dpuledger.simulator.fleet.SimulatedSession;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;
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

  /** The last listing that has it, if it was live then; empty if that shows its end. */
  Optional<Instant> lastSeenLive(SimulatedSession session) {
    Instant deleted = session.deletedOn();
    Instant gone = deleted == null ? session.completedOn().plus(retention) : deleted;
    return Optional.ofNullable(times.lower(gone)).filter(last -> !session.hasEndedBy(last));
  }

  /** Whether it would not be listed if it were deleted as soon as it ended. */
  boolean wouldMiss(SimulatedSession session) {
    Instant first = times.ceiling(session.createdOn());
    return first == null || first.isAfter(session.completedOn());
  }
}
