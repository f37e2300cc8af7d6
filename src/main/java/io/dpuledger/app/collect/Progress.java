package io.dpuledger.app.collect;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs the progress of a collection every ten seconds, so that retries do not look like a hang. */
final class Progress implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final int targets;
  private final AtomicInteger done = new AtomicInteger();
  private final LongAdder sessions = new LongAdder();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "progress");
            thread.setDaemon(true);
            return thread;
          });

  private final Future<?> ticking;

  Progress(int targets) {
    this.targets = targets;
    this.ticking =
        timer.scheduleAtFixedRate(
            this::say, PAUSE.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
  }

  private void say() {
    LOG.info("Collecting: {} of {} targets done, {} sessions listed", done, targets, sessions);
  }

  void listedSession() {
    sessions.increment();
  }

  void doneWithTarget() {
    done.incrementAndGet();
  }

  @Override
  public void close() {
    ticking.cancel(false);
    timer.shutdownNow();
  }
}
