package io.dpuledger.table.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InParallelTest {
  @Test
  void nothingGoesOnAfterAFailureWasTold() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    AtomicInteger running = new AtomicInteger();

    assertThatThrownBy(
            () ->
                InParallel.map(2, List.of("slow", "failing"), item -> work(item, started, running)))
        .hasMessage("failing");
    assertThat(running).hasValue(0);
  }

  private static String work(String item, CountDownLatch started, AtomicInteger running) {
    if (item.equals("slow")) {
      running.incrementAndGet();
      started.countDown();
      long end = System.nanoTime() + 300_000_000L;
      while (System.nanoTime() < end) {
        // An interrupt does not stop a write that has begun.
        Thread.onSpinWait();
      }
      running.decrementAndGet();
      return item;
    }
    try {
      started.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    throw new IllegalArgumentException(item);
  }
}
