package io.dpuledger.analysis.idletimeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** At whole minutes the estimates from bins are those from single gaps. */
class BinsLoseNothingTest {
  private static final Interruption PRICE =
      new Interruption(BigDecimal.valueOf(3), new BigDecimal("0.4"));

  @Property(tries = 100)
  void theCurvesAreThoseOfTheBooks(@ForAll(supplier = AnyGaps.class) List<SingleGap> gaps) {
    Curves curves = new GroupCurves(SingleGap.binned(gaps), PRICE).all();
    TextbookCurve waiting = new TextbookCurve(gaps, BinsLoseNothingTest::rate);
    TextbookCurve interrupting = new TextbookCurve(gaps, BinsLoseNothingTest::interruption);
    for (int minute = 0; minute <= 135; minute += 5) {
      long second = minute * 60L;
      assertThat(curves.waiting().minutesUntil(minute))
          .isCloseTo(waiting.minutesUntil(second), within(1e-9 * (1 + minute)));
      assertThat(curves.interrupting().lasting(minute))
          .isCloseTo(interrupting.lasting(second), within(1e-9));
      assertThat(curves.interrupting().returned(minute))
          .isCloseTo(interrupting.returned(second), within(1e-9));
    }
  }

  @Property(tries = 50)
  void theCostIsThatOfTheFormulaSummedOverSingleGaps(
      @ForAll(supplier = AnyGaps.class) List<SingleGap> gaps) {
    List<GapBin> bins = SingleGap.binned(gaps);
    RelativeCost cost =
        new RelativeCost(CostWeights.byTimeout(bins, PRICE), new GroupCurves(bins, PRICE).all(), 1);
    TextbookCurve waiting = new TextbookCurve(gaps, BinsLoseNothingTest::rate);
    TextbookCurve interrupting = new TextbookCurve(gaps, BinsLoseNothingTest::interruption);
    for (int minute : List.of(1, 2, 5, 17, 60, 130)) {
      double expected = 0;
      double magnitude = 1;
      for (SingleGap gap : gaps) {
        long today = gap.timeoutMinutes() * 60L;
        double then = rate(gap) * waiting.minutesUntil(minute * 60L);
        double now = rate(gap) * waiting.minutesUntil(today);
        double more = interrupting.returned(minute * 60.0) - interrupting.returned(today);
        expected += then - now - interruption(gap) * more;
        magnitude += then + now + interruption(gap);
      }
      assertThat(cost.at(minute)).isCloseTo(expected, within(1e-9 * magnitude));
    }
  }

  private static double rate(SingleGap gap) {
    return gap.ratePerMinute().doubleValue();
  }

  private static double interruption(SingleGap gap) {
    return 3 * gap.restartRatePerMinute().doubleValue() + 0.4;
  }
}
