package io.dpuledger.table.lock;

/** What renews a lock until it is stopped. */
interface Pulse {
  /** Whether it ended: then nothing is written any more. */
  boolean stop();

  /** How one begins. */
  interface Starter {
    Pulse start(LockTiming timing, Runnable beat);
  }
}
