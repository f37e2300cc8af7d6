package io.dpuledger.analysis.idletimeout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A replay is what a clock would have shown, gap by gap and second by second. */
class ReplayTest {
  private static final Interruption PRICE =
      new Interruption(new BigDecimal("2.5"), new BigDecimal("7"));

  @Property(tries = 300)
  void aReplayEqualsTheResimulationOfEachGap(
      @ForAll(supplier = AnyGaps.class) List<SingleGap> gaps,
      @ForAll @IntRange(min = 0, max = 135) int timeoutMinutes) {
    long saved = 0;
    long interruptions = 0;
    long timeouts = 0;
    long raised = 0;
    BigDecimal bill = BigDecimal.ZERO;
    for (SingleGap gap : gaps) {
      if (gap.timeoutMinutes() < timeoutMinutes) {
        raised++;
        continue;
      }
      Resimulation today = Resimulation.of(gap, gap.timeoutMinutes() * 60L);
      Resimulation then = Resimulation.of(gap, timeoutMinutes * 60L);
      saved += today.billedSeconds() - then.billedSeconds();
      bill = bill.add(today.bill(gap, PRICE)).subtract(then.bill(gap, PRICE));
      // Of one that was never seen to end, the timeout would have been the end.
      boolean reaches = gap.seconds() >= timeoutMinutes * 60L;
      boolean lasts =
          gap.seconds() > timeoutMinutes * 60L || (reaches && gap.ending() == Ending.CENSORED);
      timeouts += lasts && gap.timeoutMinutes() > timeoutMinutes ? 1 : 0;
      interruptions += then.restarts() - today.restarts();
    }
    assertThat(Replay.of(SingleGap.binned(gaps), timeoutMinutes, PRICE))
        .isEqualTo(
            new Replay(
                saved,
                bill.divide(BigDecimal.valueOf(60), 6, RoundingMode.HALF_UP),
                interruptions,
                timeouts,
                raised));
  }

  @Property(tries = 200)
  void aLowerTimeoutSavesMoreSecondsAndInterruptsNoFewer(
      @ForAll("underAnHour") List<SingleGap> gaps,
      @ForAll @IntRange(min = 0, max = 60) int one,
      @ForAll @IntRange(min = 0, max = 60) int other) {
    Replay low = replay(Math.min(one, other), gaps);
    Replay high = replay(Math.max(one, other), gaps);
    assertThat(low.savedSeconds()).isGreaterThanOrEqualTo(high.savedSeconds());
    assertThat(low.interruptions()).isGreaterThanOrEqualTo(high.interruptions());
  }

  @Provide
  Arbitrary<List<SingleGap>> underAnHour() {
    return AnyGaps.gaps(Arbitraries.just(60));
  }

  @Test
  void anUnchangedTimeoutChangesNothing() {
    assertThat(replay(10, AnyGaps.gap(600, Ending.CENSORED, 10)))
        .isEqualTo(new Replay(0, new BigDecimal("0.000000"), 0, 0, 0));
  }

  @Test
  void whoReturnsAtTheVeryTimeoutFindsTheSession() {
    SingleGap gap = AnyGaps.gap(600, Ending.RETURNED, 60);
    assertThat(replay(10, gap).interruptions()).isZero();
    assertThat(replay(9, gap).interruptions()).isOne();
  }

  @Test
  void whatStillLastsSavesTheSecondsSeenSoFar() {
    assertThat(replay(10, AnyGaps.gap(630, Ending.CENSORED, 60)).savedSeconds()).isEqualTo(30);
  }

  @Test
  void peopleAreNotOnTheBill() {
    // 10 min at 0.06 saved; 2.5 min at 0.06 to restart; the 7 for people is not billed.
    assertThat(replay(10, AnyGaps.gap(1200, Ending.RETURNED, 60)).saving())
        .isEqualByComparingTo("0.45");
  }

  @Test
  void whatARaisedTimeoutWouldDoIsNotMadeUp() {
    assertThat(replay(30, AnyGaps.gap(900, Ending.CENSORED, 15)))
        .isEqualTo(new Replay(0, new BigDecimal("0.000000"), 0, 0, 1));
  }

  private static Replay replay(int timeoutMinutes, SingleGap gap) {
    return replay(timeoutMinutes, List.of(gap));
  }

  private static Replay replay(int timeoutMinutes, List<SingleGap> gaps) {
    return Replay.of(SingleGap.binned(gaps), timeoutMinutes, PRICE);
  }

  /** One gap under a timeout, with a clock that ticks. */
  private record Resimulation(long billedSeconds, long restarts) {

    static Resimulation of(SingleGap gap, long timeoutSeconds) {
      long second = 0;
      while (second < gap.seconds() && second < timeoutSeconds) {
        second++;
      }
      boolean goneBeforeTheReturn = second == timeoutSeconds && second < gap.seconds();
      return new Resimulation(
          second, gap.ending() == Ending.RETURNED && goneBeforeTheReturn ? 1 : 0);
    }

    /** Sixty times the money, so that it stays exact. */
    BigDecimal bill(SingleGap gap, Interruption price) {
      return gap.ratePerMinute()
          .multiply(BigDecimal.valueOf(billedSeconds))
          .add(
              price
                  .restartMinutes()
                  .multiply(gap.restartRatePerMinute())
                  .multiply(BigDecimal.valueOf(60 * restarts)));
    }
  }
}
