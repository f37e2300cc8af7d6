package io.dpuledger.table.lock;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;

/**
 * How long a run may be silent.
 *
 * @param heartbeat from one renewal to the next
 * @param fresh how old a renewal may be for its run to change the lake
 * @param expiry how old a lock is, by the store's clock, once its run is dead: what was begun while
 *     the renewal was fresh has the time between the two to end
 * @param poll from one look at another's lock to the next
 */
record LockTiming(Duration heartbeat, Duration fresh, Duration expiry, Duration poll) {
  /**
   * A Hadoop setting, for tests only: all runs of a lake must have the same, or a living one is
   * taken for dead.
   */
  static final String EXPIRY = "dpuledger.lock.expiry";

  /** Heartbeat 30 s, fresh for 2 minutes, dead after 3 minutes, a look every 5 s. */
  static final LockTiming DEFAULT = of(Duration.ofMinutes(3));

  /** An older version renewed its lock twice a run, and took it for dead after two hours. */
  static final Duration EXPIRY_OF_OLDER_VERSIONS = Duration.ofHours(2);

  static LockTiming of(Configuration hadoop) {
    return of(
        Duration.ofMillis(
            hadoop.getTimeDuration(EXPIRY, DEFAULT.expiry.toMillis(), TimeUnit.MILLISECONDS)));
  }

  static LockTiming of(Duration expiry) {
    return new LockTiming(
        expiry.dividedBy(6), expiry.multipliedBy(2).dividedBy(3), expiry, expiry.dividedBy(36));
  }
}
