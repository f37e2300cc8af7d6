package io.dpuledger.simulator;

import io.dpuledger.model.target.Target;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How many Glue calls each target may get in a second. Calls that are throttled do not count. */
final class CallLimit {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final int callsPerSecond;
  private final LongSupplier nanoTime;
  private final Map<Target, Deque<Long>> lastSecond = new HashMap<>();

  CallLimit(int callsPerSecond, LongSupplier nanoTime) {
    this.callsPerSecond = callsPerSecond;
    this.nanoTime = nanoTime;
  }

  /** Whether a call is one too many; if not, it counts. */
  synchronized boolean isExceededBy(AwsCall call) {
    long now = nanoTime.getAsLong();
    Deque<Long> calls =
        lastSecond.computeIfAbsent(
            Objects.requireNonNull(call.target()), target -> new ArrayDeque<>());
    while (!calls.isEmpty() && now - calls.peek() >= SECOND) {
      calls.remove();
    }
    if (calls.size() >= callsPerSecond) {
      return true;
    }
    calls.add(now);
    return false;
  }
}
