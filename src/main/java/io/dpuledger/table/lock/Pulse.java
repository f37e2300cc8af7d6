package io.dpuledger.table.lock;

/** Renews a lock until stopped. */
interface Pulse {
  /** Whether it ended, so that nothing else is written. */
  boolean stop();

  /** Starts one. */
  interface Starter {
    Pulse start(LockTiming timing, Runnable beat);
  }
}
