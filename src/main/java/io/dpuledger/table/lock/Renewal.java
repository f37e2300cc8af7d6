package io.dpuledger.table.lock;

import io.dpuledger.table.LockedException;
import io.dpuledger.table.lock.Clocks.Moment;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When a run last renewed its lock. One that was silent for too long has lost it for good. */
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
   * Counts from before the write was sent, and only if it was done while the one before was fresh:
   * so the store never saw the lock as old as its expiry.
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
              + " was stopped or cut off, and could not renew its lock for "
              + fresh.toSeconds()
              + " s: it stops here, since another run may be at work. Run it again");
    }
  }
}
