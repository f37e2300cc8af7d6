package io.dpuledger.table.lock;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Repeated work on a daemon thread. */
final class Heartbeat implements Pulse {
  private final ScheduledExecutorService thread;
  private final Duration retries;

  private Heartbeat(ScheduledExecutorService thread, Duration retries) {
    this.thread = thread;
    this.retries = retries;
  }

  static Heartbeat start(LockTiming timing, Runnable beat) {
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread daemon = new Thread(work, "lock-heartbeat");
              daemon.setDaemon(true);
              return daemon;
            });
    long millis = timing.heartbeat().toMillis();
    var unused = thread.scheduleWithFixedDelay(beat, millis, millis, TimeUnit.MILLISECONDS);
    return new Heartbeat(thread, timing.expiry());
  }

  /** Waits for a beat to end, because an interrupted write may still take effect. */
  @Override
  public boolean stop() {
    thread.shutdown();
    try {
      return thread.awaitTermination(retries.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
