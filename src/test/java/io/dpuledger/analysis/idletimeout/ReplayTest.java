package io.dpuledger.analysis.idletimeout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A replay is what a clock would have shown, second by second. */
class ReplayTest {
  private static final Interruption PRICE =
      new Interruption(new BigDecimal("2.5"), new BigDecimal("7"));

  @Property(tries = 300)
  void aReplayEqualsTheResimulationOfEachGap(
      @ForAll(supplier = AnyGaps.class) List<Gap> gaps,
      @ForAll @IntRange(min = 0, max = 8000) int timeoutSeconds) {
    long saved = 0;
    long interruptions = 0;
    long raised = 0;
    BigDecimal bill = BigDecimal.ZERO;
    for (Gap gap : gaps) {
      if (gap.timeoutSeconds() < timeoutSeconds) {
        raised++;
        continue;
      }
      Resimulation today = Resimulation.of(gap, gap.timeoutSeconds());
      Resimulation then = Resimulation.of(gap, timeoutSeconds);
      saved += today.billedSeconds() - then.billedSeconds();
      bill = bill.add(today.bill(gap, PRICE)).subtract(then.bill(gap, PRICE));
      interruptions += then.restarts() - today.restarts();
    }
    assertThat(Replay.of(gaps, timeoutSeconds, PRICE))
        .isEqualTo(
            new Replay(
                saved,
                bill.divide(BigDecimal.valueOf(60), 6, RoundingMode.HALF_UP),
                interruptions,
                raised));
  }

  @Property(tries = 200)
  void aLowerTimeoutSavesMoreSecondsAndInterruptsNoFewer(
      @ForAll(supplier = AnyGaps.class) List<Gap> gaps,
      @ForAll @IntRange(min = 0, max = 299) int lower,
      @ForAll @IntRange(min = 0, max = 299) int other) {
    Replay low = Replay.of(gaps, Math.min(lower, other), PRICE);
    Replay high = Replay.of(gaps, Math.max(lower, other), PRICE);
    assertThat(low.savedSeconds()).isGreaterThanOrEqualTo(high.savedSeconds());
    assertThat(low.interruptions()).isGreaterThanOrEqualTo(high.interruptions());
  }

  @Test
  void anUnchangedTimeoutChangesNothing() {
    // Longer than its timeout: what a poll saw late may say so.
    Gap gap = AnyGaps.gap(700, Ending.RETURNED, 600);
    assertThat(Replay.of(List.of(gap), 600, PRICE))
        .isEqualTo(new Replay(0, new BigDecimal("0.000000"), 0, 0));
  }

  @Test
  void whoReturnsAtTheVeryTimeoutFindsTheSession() {
    Gap gap = AnyGaps.gap(600, Ending.RETURNED, 3600);
    assertThat(Replay.of(List.of(gap), 600, PRICE).interruptions()).isZero();
    assertThat(Replay.of(List.of(gap), 599, PRICE).interruptions()).isOne();
  }

  @Test
  void peopleAreNotOnTheBill() {
    // 10 min at 0.06 saved; 2.5 min at 0.06 to restart; the 7 for people is not billed.
    Gap gap = AnyGaps.gap(1200, Ending.RETURNED, 3600);
    assertThat(Replay.of(List.of(gap), 600, PRICE).saving()).isEqualByComparingTo("0.45");
  }

  @Test
  void whatARaisedTimeoutWouldDoIsNotMadeUp() {
    Gap gap = AnyGaps.gap(900, Ending.TIMED_OUT, 900);
    assertThat(Replay.of(List.of(gap), 1800, PRICE))
        .isEqualTo(new Replay(0, new BigDecimal("0.000000"), 0, 1));
  }

  /** One gap under a timeout, with a clock that ticks. */
  private record Resimulation(long billedSeconds, long restarts) {

    static Resimulation of(Gap gap, long timeoutSeconds) {
      long second = 0;
      while (second < gap.seconds() && second < gap.timeoutSeconds() && second < timeoutSeconds) {
        second++;
      }
      boolean goneBeforeTheReturn = second == timeoutSeconds && second < gap.seconds();
      boolean back = gap.ending() == Ending.RETURNED && gap.seconds() <= gap.timeoutSeconds();
      return new Resimulation(second, back && goneBeforeTheReturn ? 1 : 0);
    }

    /** Sixty times the money, so that it stays exact. */
    BigDecimal bill(Gap gap, Interruption price) {
      return gap.costPerMinute()
          .multiply(BigDecimal.valueOf(billedSeconds))
          .add(
              price
                  .restartMinutes()
                  .multiply(gap.restartCostPerMinute())
                  .multiply(BigDecimal.valueOf(60 * restarts)));
    }
  }
}
