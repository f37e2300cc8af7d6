package io.dpuledger.table.lock;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;

/**
 * How long a run may be silent.
 *
 * @param heartbeat the time between renewals
 * @param fresh the maximum age of a renewal for its run to change the lake
 * @param expiry the age, by the store's clock, from which a lock's run counts as dead; changes
 *     started while the renewal was fresh can finish in the time between
 * @param poll the time between checks of another run's lock
 */
record LockTiming(Duration heartbeat, Duration fresh, Duration expiry, Duration poll) {
  /** For tests only. If it differs between runs of a lake, a live one may count as dead. */
  static final String EXPIRY = "dpuledger.lock.expiry";

  /** Heartbeat 30 s, fresh for 2 minutes, dead after 3 minutes, a check every 5 s. */
  static final LockTiming DEFAULT = of(Duration.ofMinutes(3));

  /** An older version renewed its lock twice per run, with an expiry of two hours. */
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
