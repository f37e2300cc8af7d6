package io.dpuledger.analysis.idletimeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What a timeout costs more than today's. */
class RelativeCostTest {
  private static final Interruption PRICE =
      new Interruption(BigDecimal.valueOf(3), new BigDecimal("0.4"));

  @Property(tries = 300)
  void underOneTimeoutForAllNothingIsHiddenAndTheCurveIsTheReplay(
      @ForAll("underAnHour") List<Gap> gaps, @ForAll @IntRange(min = 0, max = 3600) int seconds) {
    Replay replay = Replay.of(gaps, seconds, PRICE);
    double saved = replay.saving().doubleValue() - 0.4 * replay.interruptions();
    assertThat(RelativeCost.of(gaps, gaps, PRICE, 1).at(seconds)).isCloseTo(-saved, within(2e-6));
  }

  @Provide
  Arbitrary<List<Gap>> underAnHour() {
    return AnyGaps.gaps(Arbitraries.just(3600));
  }

  @Test
  void aPauseHiddenByAShortTimeoutIsTakenFromThoseWhoseTimeoutIsLonger() {
    // Two of three gaps of 10 min go on; of them the one that can be followed returns at 20 min.
    List<Gap> gaps =
        List.of(
            AnyGaps.priced(300, Ending.STOPPED, 3600, "1"),
            AnyGaps.priced(600, Ending.TIMED_OUT, 600, "1"),
            AnyGaps.priced(1200, Ending.RETURNED, 3600, "1"));
    RelativeCost cost = RelativeCost.of(gaps, gaps, PRICE, 1);
    // Lasting: 1 until 5 min, then 2/3, then 0 from 20 min on. B is 3 x 1 + 0.4.
    double waitingToday = (15 + 25 / 3.0 + 15) - 2 * 3.4 * 2 / 3;
    assertThat(cost.at(1200)).isCloseTo(3 * 15 - 3 * 3.4 * 2 / 3 - waitingToday, within(1e-9));
    assertThat(cost.at(300)).isCloseTo(3 * 5 - waitingToday, within(1e-9));
  }

  @Test
  void sessionsThatCostMoreDecideMore() {
    List<Gap> gaps =
        List.of(
            AnyGaps.priced(300, Ending.STOPPED, 3600, "1"),
            AnyGaps.priced(3600, Ending.TIMED_OUT, 3600, "9"));
    RelativeCost cost = RelativeCost.of(gaps, gaps, PRICE, 1);
    assertThat(cost.at(600)).isCloseTo(-9 * 50, within(1e-9));
  }

  @Test
  void aBorrowedCurveIsPaidAtTheGroupsOwnPrice() {
    List<Gap> own = List.of(AnyGaps.priced(3600, Ending.TIMED_OUT, 3600, "2"));
    List<Gap> alike =
        List.of(
            AnyGaps.priced(600, Ending.STOPPED, 7200, "5"),
            AnyGaps.priced(7200, Ending.TIMED_OUT, 7200, "5"));
    RelativeCost cost = RelativeCost.of(own, alike, PRICE, 1);
    assertThat(cost.at(1800)).isCloseTo(-2 * 30 / 2.0, within(1e-9));
    assertThat(cost.limitSeconds()).as("today's longest").isEqualTo(3600);
  }

  @Test
  void nothingIsJudgedBeyondAllGaps() {
    List<Gap> cutShort = Stream.of(600, 900).map(s -> AnyGaps.gap(s, Ending.TIMED_OUT, s)).toList();
    List<Gap> longer = List.of(AnyGaps.gap(60, Ending.RETURNED, 7200));
    List<Gap> gaps = Stream.concat(cutShort.stream(), longer.stream()).toList();
    assertThat(RelativeCost.of(gaps, gaps, PRICE, 1).limitSeconds()).isEqualTo(900);
  }
}
