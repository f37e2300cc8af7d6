package io.dpuledger.table.lock;

import io.dpuledger.table.LockedException;
import io.dpuledger.table.lock.Clocks.Moment;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When a run last renewed its lock. A run that was silent for too long has lost it permanently. */
final class Renewal {
  private final String runId;
  private final Clocks clocks;
  private final Duration fresh;
  private volatile @Nullable Moment last;
  private volatile boolean isLost;

  Renewal(String runId, Clocks clocks, Duration fresh) {
    this.runId = runId;
    this.clocks = clocks;
    this.fresh = fresh;
  }

  /**
   * Counts from before the write was sent, and only if it completed while the previous one was
   * fresh: so in the store the lock never reached its expiry.
   *
   * @throws LockedException if the lock is lost
   */
  void renew(Runnable write) {
    Moment sent = clocks.now();
    check(sent);
    write.run();
    check(clocks.now());
    last = sent;
  }

  /**
   * @throws LockedException if the lock is lost
   */
  void check() {
    check(clocks.now());
  }

  private void check(Moment now) {
    Moment before = last;
    if (isLost || (before != null && now.since(before).compareTo(fresh) >= 0)) {
      isLost = true;
      throw new LockedException(
          "run "
              + runId
              + " was paused or disconnected, and could not renew its lock for "
              + fresh.toSeconds()
              + " s: it stops now, because another run may have started. Run it again");
    }
  }
}
