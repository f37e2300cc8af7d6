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
      @ForAll("underAnHour") List<SingleGap> gaps,
      @ForAll @IntRange(min = 0, max = 60) int minutes) {
    Replay replay = Replay.of(SingleGap.binned(gaps), minutes, PRICE);
    double saved = replay.saving().doubleValue() - 0.4 * replay.interruptions();
    assertThat(cost(gaps, gaps).at(minutes)).isCloseTo(-saved, within(2e-6));
  }

  @Provide
  Arbitrary<List<SingleGap>> underAnHour() {
    // What still lasts when it is last seen is hidden, so there is nothing of it here.
    return AnyGaps.gaps(Arbitraries.just(60))
        .map(
            gaps ->
                gaps.stream()
                    .filter(gap -> gap.ending() != Ending.CENSORED || gap.seconds() == 3600)
                    .toList());
  }

  @Test
  void aPauseHiddenByAShortTimeoutIsTakenFromThoseWhoseTimeoutIsLonger() {
    // Two of three gaps of 10 min go on; of them the one that can be followed returns at 20 min.
    List<SingleGap> gaps =
        List.of(
            AnyGaps.priced(300, Ending.STOPPED, 60, "1"),
            AnyGaps.priced(600, Ending.CENSORED, 10, "1"),
            AnyGaps.priced(1200, Ending.RETURNED, 60, "1"));
    RelativeCost cost = cost(gaps, gaps);
    // Lasting: 1 until 5 min, then 2/3, then 0 from 20 min on. B is 3 x 1 + 0.4.
    double waitingToday = (15 + 25 / 3.0 + 15) - 2 * 3.4 * 2 / 3;
    assertThat(cost.at(20)).isCloseTo(3 * 15 - 3 * 3.4 * 2 / 3 - waitingToday, within(1e-9));
    assertThat(cost.at(5)).isCloseTo(3 * 5 - waitingToday, within(1e-9));
  }

  @Test
  void sessionsThatCostMoreDecideMore() {
    List<SingleGap> gaps =
        List.of(
            AnyGaps.priced(300, Ending.STOPPED, 60, "1"),
            AnyGaps.priced(3600, Ending.CENSORED, 60, "9"));
    RelativeCost cost = cost(gaps, gaps);
    assertThat(cost.at(10)).isCloseTo(-9 * 50, within(1e-9));
  }

  @Test
  void aBorrowedCurveIsPaidAtTheGroupsOwnPrice() {
    List<SingleGap> own = List.of(AnyGaps.priced(3600, Ending.CENSORED, 60, "2"));
    List<SingleGap> alike =
        List.of(
            AnyGaps.priced(600, Ending.STOPPED, 120, "5"),
            AnyGaps.priced(7200, Ending.CENSORED, 120, "5"));
    RelativeCost cost = cost(own, alike);
    assertThat(cost.at(30)).isCloseTo(-2 * 30 / 2.0, within(1e-9));
    assertThat(cost.limitMinutes()).as("today's longest").isEqualTo(60);
  }

  @Test
  void nothingIsJudgedBeyondAllGaps() {
    List<SingleGap> cutShort =
        Stream.of(10, 15).map(s -> AnyGaps.gap(s * 60L, Ending.CENSORED, s)).toList();
    List<SingleGap> longer = List.of(AnyGaps.gap(60, Ending.RETURNED, 120));
    List<SingleGap> gaps = Stream.concat(cutShort.stream(), longer.stream()).toList();
    assertThat(cost(gaps, gaps).limitMinutes()).isEqualTo(15);
  }

  private static RelativeCost cost(List<SingleGap> own, List<SingleGap> alike) {
    return new RelativeCost(
        CostWeights.byTimeout(SingleGap.binned(own), PRICE),
        new GroupCurves(SingleGap.binned(alike), PRICE).all(),
        1);
  }
}
