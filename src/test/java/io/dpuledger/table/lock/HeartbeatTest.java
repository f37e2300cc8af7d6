package io.dpuledger.table.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
  private static final Duration OFTEN = Duration.ofMillis(1);
  private static final LockTiming FAST = new LockTiming(OFTEN, OFTEN, Duration.ofMinutes(1), OFTEN);

  @Test
  void stoppingLetsABeatEndAndThenThereIsNone() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(3);
    AtomicInteger ended = new AtomicInteger();
    Heartbeat heartbeat =
        Heartbeat.start(
            FAST,
            () -> {
              begun.countDown();
              waitFor(Duration.ofMillis(20));
              ended.incrementAndGet();
            });
    begun.await();
    assertThat(heartbeat.stop()).isTrue();
    int atTheEnd = ended.get();
    assertThat(atTheEnd).isGreaterThanOrEqualTo(3);
    waitFor(Duration.ofMillis(50));
    assertThat(ended).hasValue(atTheEnd);
  }

  @Test
  void itSaysIfABeatHangs() {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    Heartbeat heartbeat =
        Heartbeat.start(
            new LockTiming(OFTEN, OFTEN, Duration.ofMillis(30), OFTEN),
            () -> {
              begun.countDown();
              await(never);
            });
    await(begun);
    assertThat(heartbeat.stop()).isFalse();
    never.countDown();
  }

  @Test
  void inEarnestItBeatsEvery30SecondsAndIsDeadAfterThreeMinutes() {
    assertThat(LockTiming.of(new Configuration(false)))
        .isEqualTo(
            new LockTiming(
                Duration.ofSeconds(30),
                Duration.ofMinutes(2),
                Duration.ofMinutes(3),
                Duration.ofSeconds(5)));
    Configuration short9 = new Configuration(false);
    short9.set("dpuledger.lock.expiry", "9s");
    assertThat(LockTiming.of(short9).heartbeat()).isEqualTo(Duration.ofMillis(1500));
  }

  private static void waitFor(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
