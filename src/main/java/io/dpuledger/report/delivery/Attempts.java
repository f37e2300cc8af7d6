package io.dpuledger.report.delivery;

import java.time.Duration;

/** Tries a message again while what stops it may pass, a few times and with growing pauses. */
final class Attempts {
  private static final int MOST = 4;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final int GROWTH = 4;

  private final Sleeper sleeper;
  // For all messages together: a server that puts off each of fifty must not cost the morning.
  private Duration retries = Duration.ofMinutes(5);

  Attempts(Sleeper sleeper) {
    this.sleeper = sleeper;
  }

  void send(Delivery.Sending sending) throws DeliveryException {
    Duration pause = FIRST_PAUSE;
    for (int attempt = 1; ; attempt++) {
      try {
        sending.send();
        return;
      } catch (DeliveryException failure) {
        Duration wait = failure.wanted().orElse(pause);
        boolean isLast = attempt == MOST || wait.compareTo(retries) > 0;
        if (!failure.isPassing() || isLast) {
          throw failure.after(attempt);
        }
        retries = retries.minus(wait);
        sleep(wait);
        pause = pause.multipliedBy(GROWTH);
      }
    }
  }

  private void sleep(Duration time) throws DeliveryException {
    try {
      sleeper.sleep(time);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw DeliveryException.closed("the run was told to stop");
    }
  }
}
