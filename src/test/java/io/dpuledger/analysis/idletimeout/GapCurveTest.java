package io.dpuledger.analysis.idletimeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The curves, against numbers worked out by hand. */
class GapCurveTest {
  private static final ToDoubleFunction<Gap> ALIKE = gap -> 1;
  private static final Offset<Double> EXACT = within(1e-12);

  // At risk: 5, 4, 3, 2, 1.
  private static final List<Gap> FIVE =
      List.of(
          AnyGaps.gap(60, Ending.RETURNED, 600),
          AnyGaps.gap(120, Ending.TIMED_OUT, 120),
          AnyGaps.gap(180, Ending.STOPPED, 600),
          AnyGaps.gap(240, Ending.RETURNED, 600),
          AnyGaps.gap(600, Ending.TIMED_OUT, 600));

  @Test
  void aGapThatTimedOutCountsUntilThenAndNoLonger() {
    GapCurve curve = GapCurve.of(FIVE, ALIKE);
    assertThat(curve.lasting(59)).isEqualTo(1);
    assertThat(curve.lasting(60)).isCloseTo(4 / 5.0, EXACT);
    assertThat(curve.lasting(179)).isCloseTo(4 / 5.0, EXACT);
    assertThat(curve.lasting(180)).isCloseTo(4 / 5.0 * 2 / 3, EXACT);
    assertThat(curve.lasting(240)).isCloseTo(4 / 5.0 * 2 / 3 * 1 / 2, EXACT);
  }

  @Test
  void whatStoppedDoesNotReturn() {
    GapCurve curve = GapCurve.of(FIVE, ALIKE);
    assertThat(curve.returned(59)).isZero();
    assertThat(curve.returned(180)).isCloseTo(1 / 5.0, EXACT);
    assertThat(curve.returned(1e9)).isCloseTo(1 / 5.0 + 8 / 15.0 / 2, EXACT);
  }

  @Test
  void waitingIsTheAreaUnderWhatLasts() {
    GapCurve curve = GapCurve.of(FIVE, ALIKE);
    assertThat(curve.minutesUntil(30)).isCloseTo(0.5, EXACT);
    assertThat(curve.minutesUntil(210)).isCloseTo(1 + 2 * 0.8 + 0.5 * 8 / 15, EXACT);
    assertThat(curve.minutesUntil(300)).isCloseTo(1 + 2 * 0.8 + 8 / 15.0 + 4 / 15.0, EXACT);
  }

  @Test
  void nothingIsAddedBeyondTheLongestGap() {
    GapCurve curve = GapCurve.of(FIVE, ALIKE);
    assertThat(curve.horizon()).isEqualTo(600);
    assertThat(curve.minutesUntil(6000)).isEqualTo(curve.minutesUntil(600));
    assertThat(GapCurve.of(FIVE.subList(0, 1), ALIKE).horizon()).isInfinite();
    assertThat(GapCurve.of(List.of(), ALIKE).horizon()).isZero();
  }

  @Test
  void aReturnAtTheInstantOfATimeoutComesFirst() {
    List<Gap> tied =
        List.of(
            AnyGaps.gap(300, Ending.TIMED_OUT, 300),
            AnyGaps.gap(300, Ending.RETURNED, 600),
            AnyGaps.gap(0, Ending.RETURNED, 600));
    GapCurve curve = GapCurve.of(tied, ALIKE);
    assertThat(curve.lasting(0)).isCloseTo(2 / 3.0, EXACT);
    assertThat(curve.lasting(300)).isCloseTo(1 / 3.0, EXACT);
    assertThat(curve.returned(300)).isCloseTo(2 / 3.0, EXACT);
  }

  @Test
  void aGapOfTwiceTheWeightIsTwoGaps() {
    List<Gap> weighted =
        List.of(
            AnyGaps.priced(60, Ending.RETURNED, 600, "2"),
            AnyGaps.priced(90, Ending.STOPPED, 600, "1"),
            AnyGaps.priced(120, Ending.TIMED_OUT, 120, "0"));
    GapCurve curve = GapCurve.of(weighted, gap -> gap.costPerMinute().doubleValue());
    assertThat(curve.lasting(60)).isCloseTo(1 / 3.0, EXACT);
    assertThat(curve.returned(600)).isCloseTo(2 / 3.0, EXACT);
  }

  @Property(tries = 200)
  void everyGapLastsReturnsOrStops(@ForAll(supplier = AnyGaps.class) List<Gap> gaps) {
    GapCurve returns = GapCurve.of(gaps, ALIKE);
    GapCurve stops = GapCurve.of(gaps.stream().map(GapCurveTest::mirrored).toList(), ALIKE);
    for (int second = 0; second <= 7200; second += 100) {
      assertThat(returns.lasting(second) + returns.returned(second) + stops.returned(second))
          .isCloseTo(1, within(1e-9));
    }
  }

  private static Gap mirrored(Gap gap) {
    return switch (gap.ending()) {
      case RETURNED -> AnyGaps.gap(gap.seconds(), Ending.STOPPED, gap.timeoutSeconds());
      case STOPPED -> AnyGaps.gap(gap.seconds(), Ending.RETURNED, gap.timeoutSeconds());
      case TIMED_OUT -> gap;
    };
  }
}
