package io.dpuledger.analysis.idlewaste;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What was seen of sessions whose statements were read, without the idle tails that are certain
 * anyway. Money is exact; times are in milliseconds.
 *
 * @param seen the cost of the time up to their last polls
 * @param seenIdle how much of that passed without a statement
 * @param lastPolls the cost of an hour like the moment of their last polls
 * @param idleLastPolls how much of that is of polls at which nothing ran
 * @param allSeen how long they were seen, tails included, as polls see them
 * @param allSeenIdle how much of that was idle
 * @param polls how often statements were read
 * @param idlePolls how often nothing ran just then
 * @param pollHours the hours of the day at which they were read, a bit each
 * @param rest the time from last polls to ends, of ended sessions that were polled repeatedly
 * @param restSessions how many those are
 */
public record Measured(
    BigDecimal seen,
    BigDecimal seenIdle,
    BigDecimal lastPolls,
    BigDecimal idleLastPolls,
    long allSeen,
    long allSeenIdle,
    long polls,
    long idlePolls,
    int pollHours,
    long rest,
    long restSessions)
    implements Serializable {
  static final Measured NOTHING =
      new Measured(
          BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, 0, 0, 0, 0, 0);

  Measured plus(Measured other) {
    return new Measured(
        seen.add(other.seen),
        seenIdle.add(other.seenIdle),
        lastPolls.add(other.lastPolls),
        idleLastPolls.add(other.idleLastPolls),
        allSeen + other.allSeen,
        allSeenIdle + other.allSeenIdle,
        polls + other.polls,
        idlePolls + other.idlePolls,
        pollHours | other.pollHours,
        rest + other.rest,
        restSessions + other.restSessions);
  }
}
