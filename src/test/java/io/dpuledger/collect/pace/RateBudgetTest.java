package io.dpuledger.collect.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** One caller after another, on a clock that passes only while they wait. */
class RateBudgetTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private long now = 77 * SECOND;

  @Test
  void callsAreSpreadEvenly() {
    RateBudget budget = new RateBudget(4, () -> now);

    assertThat(budget.reserve(Duration.ZERO)).isZero();
    assertThat(budget.reserve(Duration.ZERO)).isEqualTo(Duration.ofMillis(250));
    now += 4 * SECOND;
    assertThat(budget.reserve(Duration.ZERO)).as("time that passed is not saved up").isZero();
    assertThat(budget.reserve(Duration.ZERO)).isEqualTo(Duration.ofMillis(250));
    assertThat(budget.calls()).isEqualTo(4);
  }

  @Test
  void aRetryWaitsAtLeastAsLongAsItWantsTo() {
    RateBudget budget = new RateBudget(4, () -> now);

    assertThat(budget.reserve(Duration.ofSeconds(3))).isEqualTo(Duration.ofSeconds(3));
    assertThat(budget.reserve(Duration.ZERO)).isEqualTo(Duration.ofMillis(3250));
  }

  @Test
  void throttlingHalvesTheRateOnceAMoment() {
    RateBudget budget = new RateBudget(4, () -> now);
    call(budget);
    budget.throttle();
    budget.throttle();

    call(budget);
    assertThat(call(budget)).isEqualTo(Duration.ofMillis(500));
    assertThat(budget.throttled()).isEqualTo(2);
  }

  @Test
  void itNeverStops() {
    RateBudget budget = new RateBudget(4, () -> now);
    for (int i = 0; i < 50; i++) {
      now += 2 * SECOND;
      budget.throttle();
    }
    call(budget);

    assertThat(call(budget)).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void aServerWithoutALimitIsNeverWaitedFor() {
    RateBudget budget = Pace.UNLIMITED.budget();
    budget.reserve(Duration.ZERO);
    budget.throttle();

    assertThat(budget.reserve(Duration.ZERO)).isZero();
    assertThat(budget.throttled()).isEqualTo(1);
  }

  /** The server throttles what is more than its limit in the last second. */
  @Property(tries = 200)
  void aServersLimitIsKeptAfterTheFirstSecondsWhateverItIs(
      @ForAll @DoubleRange(min = 0.2, max = 50) double wanted,
      @ForAll @DoubleRange(min = 1, max = 60) double limit) {
    RateBudget budget = new RateBudget(wanted, () -> now);
    long start = now;
    Deque<Long> lastSecond = new ArrayDeque<>();
    List<Long> throttled = new ArrayList<>();
    while (now - start < 600 * SECOND) {
      call(budget);
      while (!lastSecond.isEmpty() && lastSecond.peek() <= now - SECOND) {
        lastSecond.remove();
      }
      if (lastSecond.size() >= limit) {
        throttled.add(now - start);
        budget.throttle();
      } else {
        lastSecond.add(now);
      }
    }

    assertThat(throttled.stream().filter(at -> at > 20 * SECOND))
        .as("it tries again what it may be allowed, a few times in ten minutes")
        .hasSizeLessThan(10);
    assertThat(budget.calls()).isGreaterThan((long) (Math.min(wanted, limit) / 4 * 500));
  }

  private Duration call(RateBudget budget) {
    Duration wait = budget.reserve(Duration.ZERO);
    now += wait.toNanos();
    return wait;
  }
}
