package io.dpuledger.report.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Notes how long somebody would have waited, and does not wait. */
public final class Waits implements Sleeper {
  private final List<Long> seconds = new ArrayList<>();

  @Override
  public void sleep(Duration time) {
    seconds.add(time.toSeconds());
  }

  public List<Long> seconds() {
    return List.copyOf(seconds);
  }
}
