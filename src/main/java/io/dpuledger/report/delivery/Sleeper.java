package io.dpuledger.report.delivery;

import java.time.Duration;

/** Waits, so that tests need not. */
@FunctionalInterface
public interface Sleeper {
  void sleep(Duration time) throws InterruptedException;
}
