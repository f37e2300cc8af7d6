package io.dpuledger.simulator.spark.cluster;

import java.util.Comparator;
import java.util.PriorityQueue;

/** What is to happen, in order of time; of the same time, in the order in which it was planned. */
final class EventQueue {
  private static final Comparator<Planned> ORDER =
      Comparator.comparingLong(Planned::at).thenComparingLong(Planned::number);

  private final PriorityQueue<Planned> planned = new PriorityQueue<>(ORDER);
  private long now;
  private long number;

  private record Planned(long at, long number, Runnable action) {}

  EventQueue(long start) {
    this.now = start;
  }

  long now() {
    return now;
  }

  void after(long millis, Runnable action) {
    planned.add(new Planned(now + millis, number, action));
    number++;
  }

  /** Lets everything happen. */
  void run() {
    while (!planned.isEmpty()) {
      Planned next = planned.remove();
      now = next.at();
      next.action().run();
    }
  }
}
