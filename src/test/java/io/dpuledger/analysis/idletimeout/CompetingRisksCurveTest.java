package io.dpuledger.analysis.idletimeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The curves, against numbers worked out by hand. */
class CompetingRisksCurveTest {
  private static final Offset<Double> EXACT = within(1e-12);

  // At risk: 5, 4, 3, 2, 1.
  private static final List<SingleGap> FIVE =
      List.of(
          AnyGaps.gap(60, Ending.RETURNED, 10),
          AnyGaps.gap(120, Ending.CENSORED, 2),
          AnyGaps.gap(180, Ending.STOPPED, 10),
          AnyGaps.gap(240, Ending.RETURNED, 10),
          AnyGaps.gap(600, Ending.CENSORED, 10));

  @Test
  void aGapThatTimedOutCountsUntilThenAndNoLonger() {
    CompetingRisksCurve curve = curve(FIVE);
    assertThat(curve.lasting(0)).isEqualTo(1);
    assertThat(curve.lasting(1)).isCloseTo(4 / 5.0, EXACT);
    assertThat(curve.lasting(2)).isCloseTo(4 / 5.0, EXACT);
    assertThat(curve.lasting(3)).isCloseTo(4 / 5.0 * 2 / 3, EXACT);
    assertThat(curve.lasting(4)).isCloseTo(4 / 5.0 * 2 / 3 * 1 / 2, EXACT);
  }

  @Test
  void whatStoppedDoesNotReturn() {
    CompetingRisksCurve curve = curve(FIVE);
    assertThat(curve.returned(0)).isZero();
    assertThat(curve.returned(3)).isCloseTo(1 / 5.0, EXACT);
    assertThat(curve.returned(1_000_000)).isCloseTo(1 / 5.0 + 8 / 15.0 / 2, EXACT);
  }

  @Test
  void waitingIsTheAreaUnderWhatLasts() {
    WaitingCurve waiting = WaitingCurve.of(departures(FIVE));
    assertThat(waiting.minutesUntil(0)).isZero();
    assertThat(waiting.minutesUntil(1)).isCloseTo(1, EXACT);
    assertThat(waiting.minutesUntil(3)).isCloseTo(1 + 2 * 0.8, EXACT);
    assertThat(waiting.minutesUntil(5)).isCloseTo(1 + 2 * 0.8 + 8 / 15.0 + 4 / 15.0, EXACT);
  }

  @Test
  void withinAMinuteWaitingIsToTheSecond() {
    List<SingleGap> gaps =
        List.of(
            AnyGaps.gap(70, Ending.RETURNED, 10),
            AnyGaps.gap(95, Ending.STOPPED, 10),
            AnyGaps.gap(130, Ending.RETURNED, 10));
    assertThat(WaitingCurve.of(departures(gaps)).minutesUntil(2))
        .isCloseTo((70 + 95 + 120) / 180.0, EXACT);
  }

  @Test
  void nothingIsAddedBeyondTheLongestGap() {
    WaitingCurve waiting = WaitingCurve.of(departures(FIVE));
    assertThat(waiting.horizon()).isEqualTo(10);
    assertThat(waiting.minutesUntil(100)).isEqualTo(waiting.minutesUntil(10));
    assertThat(curve(FIVE.subList(0, 1)).horizon()).isEqualTo(Integer.MAX_VALUE);
    assertThat(curve(List.of()).horizon()).isZero();
  }

  @Test
  void aReturnAtTheInstantOfATimeoutComesFirst() {
    List<SingleGap> tied =
        List.of(
            AnyGaps.gap(300, Ending.CENSORED, 5),
            AnyGaps.gap(300, Ending.RETURNED, 10),
            AnyGaps.gap(0, Ending.RETURNED, 10));
    CompetingRisksCurve curve = curve(tied);
    assertThat(curve.lasting(0)).isCloseTo(2 / 3.0, EXACT);
    assertThat(curve.lasting(5)).isCloseTo(1 / 3.0, EXACT);
    assertThat(curve.returned(5)).isCloseTo(2 / 3.0, EXACT);
  }

  @Test
  void aGapOfTwiceTheWeightIsTwoGaps() {
    List<SingleGap> weighted =
        List.of(
            AnyGaps.priced(60, Ending.RETURNED, 10, "2"),
            AnyGaps.priced(90, Ending.STOPPED, 10, "1"),
            AnyGaps.priced(180, Ending.CENSORED, 3, "0"));
    CompetingRisksCurve curve =
        CompetingRisksCurve.of(
            Departures.of(
                    SingleGap.binned(weighted),
                    bin -> Exits.of(bin.ending(), bin.ratePerMinute(), BigDecimal.ZERO))
                .steps());
    assertThat(curve.lasting(1)).isCloseTo(1 / 3.0, EXACT);
    assertThat(curve.returned(10)).isCloseTo(2 / 3.0, EXACT);
    assertThat(curve.horizon()).as("what weighs nothing does not last").isGreaterThan(3);
  }

  @Property(tries = 200)
  void everyGapLastsReturnsOrStops(@ForAll(supplier = AnyGaps.class) List<SingleGap> gaps) {
    CompetingRisksCurve returns = curve(gaps);
    CompetingRisksCurve stops =
        curve(gaps.stream().map(CompetingRisksCurveTest::mirrored).toList());
    for (int minute = 0; minute <= 130; minute++) {
      assertThat(returns.lasting(minute) + returns.returned(minute) + stops.returned(minute))
          .isCloseTo(1, within(1e-9));
    }
  }

  @Property(tries = 200)
  void aPartTakenAwayLeavesNoTrace(@ForAll(supplier = AnyGaps.class) List<SingleGap> gaps) {
    List<SingleGap> part = gaps.stream().filter(gap -> gap.bucket() == 1).toList();
    Departures rest = departures(gaps).without(SingleGap.binned(part));
    Departures others = departures(gaps.stream().filter(gap -> gap.bucket() != 1).toList());
    assertThat(atRisk(rest)).isEqualTo(atRisk(others));
  }

  private static List<Double> atRisk(Departures departures) {
    return departures.steps().stream().map(Step::atRisk).toList();
  }

  private static SingleGap mirrored(SingleGap gap) {
    return switch (gap.ending()) {
      case RETURNED -> gap.as(Ending.STOPPED);
      case STOPPED -> gap.as(Ending.RETURNED);
      case CENSORED -> gap;
    };
  }

  private static CompetingRisksCurve curve(List<SingleGap> gaps) {
    return CompetingRisksCurve.of(departures(gaps).steps());
  }

  private static Departures departures(List<SingleGap> gaps) {
    return Departures.of(
        SingleGap.binned(gaps),
        bin -> Exits.of(bin.ending(), BigDecimal.valueOf(bin.count()), minutes(bin)));
  }

  private static BigDecimal minutes(GapBin bin) {
    return BigDecimal.valueOf(bin.seconds()).divide(BigDecimal.valueOf(60), MathContext.DECIMAL64);
  }
}
