package io.dpuledger.analysis.idletimeout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Which timeouts are looked at, and which is best. */
class TimeoutCurveTest {
  private static final CurvePolicy POLICY =
      CurvePolicy.of(List.of(5, 10, 15, 20, 30, 45, 60, 90, 120));
  private static final Interruption PRICE =
      new Interruption(BigDecimal.valueOf(15), BigDecimal.ZERO);

  @Property(tries = 200)
  void noTimeoutIsAboveTodaysLongestOrBelowTheLowest(
      @ForAll(supplier = AnyGaps.class) List<SingleGap> gaps) {
    CurvePolicy policy = CurvePolicy.of(List.of(10, 15, 20, 30, 45, 60, 90, 120));
    int longest = gaps.stream().mapToInt(SingleGap::timeoutMinutes).max().orElse(0);
    assertThat(curve(gaps, PRICE, policy).points())
        .allSatisfy(
            point -> {
              assertThat(point.timeoutMinutes()).isLessThanOrEqualTo(longest);
              assertThat(point.timeoutMinutes()).isGreaterThanOrEqualTo(10);
            });
  }

  @Property(tries = 200)
  void theDearerAnInterruptionTheLongerTheTimeout(
      @ForAll(supplier = AnyGaps.class) List<SingleGap> gaps) {
    TimeoutCurve curve = curve(gaps, PRICE);
    List<Integer> best =
        TimeoutCurve.RESTART_FACTORS.stream()
            .flatMap(factor -> curve.optimum(factor).stream())
            .map(Optimum::timeoutMinutes)
            .toList();
    assertThat(best).isSorted();
  }

  @Property(tries = 100)
  void theOrderOfGapsDoesNotMatter(@ForAll(supplier = AnyGaps.class) List<SingleGap> gaps) {
    List<SingleGap> shuffled = new ArrayList<>(gaps);
    Collections.shuffle(shuffled, new Random(7));
    assertThat(curve(shuffled, PRICE).points()).isEqualTo(curve(gaps, PRICE).points());
  }

  @Test
  void ofTimeoutsThatCostTheSameTheLowestIsTheBest() {
    List<SingleGap> gaps =
        List.of(AnyGaps.gap(0, Ending.CENSORED, 5), AnyGaps.gap(303, Ending.RETURNED, 60));
    TimeoutCurve curve = curve(gaps, PRICE);
    for (double factor : TimeoutCurve.RESTART_FACTORS) {
      assertThat(curve.optimum(factor).orElseThrow().timeoutMinutes()).isEqualTo(10);
    }
  }

  @Test
  void thePriceOfAnInterruptionDecides() {
    // Waiting 15 min longer costs 40 x 15 min, and saves 20 interruptions of 20 or of 80 min.
    List<SingleGap> gaps =
        new ArrayList<>(Collections.nCopies(20, AnyGaps.gap(1200, Ending.RETURNED, 60)));
    gaps.addAll(Collections.nCopies(20, AnyGaps.gap(3600, Ending.CENSORED, 60)));
    TimeoutCurve curve = curve(gaps, new Interruption(BigDecimal.valueOf(40), BigDecimal.ZERO));
    assertThat(curve.optimum(0.5).orElseThrow().timeoutMinutes()).isEqualTo(5);
    assertThat(curve.optimum(2).orElseThrow().timeoutMinutes()).isEqualTo(30);
  }

  @Test
  void todayIsWaitingAndEveryInterruptionThatWasSeenFromElsewhere() {
    // Waiting: 10 and 20 min. Of those that last 10 min all return later, as the other one tells.
    List<SingleGap> gaps =
        List.of(
            AnyGaps.priced(600, Ending.CENSORED, 10, "1"),
            AnyGaps.priced(1200, Ending.RETURNED, 20, "1"));
    assertThat(curve(gaps, PRICE).optimum().orElseThrow().todayCost()).isEqualByComparingTo("45");
  }

  @Test
  void eachFactorHasOneOptimum() {
    List<SingleGap> gaps = Pauses.OFFICE.draw(200, List.of(30, 120), new Random(1));
    List<CurvePoint> points = curve(gaps, PRICE).points();
    assertThat(points).hasSize(27).filteredOn(CurvePoint::isOptimum).hasSize(3);
    assertThat(points).extracting(CurvePoint::gaps).containsOnly(200L);
  }

  @Test
  void whereNobodyReturnsTheLowestIsBest() {
    List<SingleGap> gaps = Collections.nCopies(40, AnyGaps.gap(3600, Ending.CENSORED, 60));
    assertThat(curve(gaps, PRICE).optimum())
        .hasValueSatisfying(
            best -> {
              assertThat(best.timeoutMinutes()).isEqualTo(5);
              assertThat(best.relativeCost()).isEqualByComparingTo("-132");
              assertThat(best.todayCost()).isEqualByComparingTo("144");
              assertThat(best.moves()).isTrue();
            });
  }

  @Test
  void snappingShowsWhatItCosts() {
    // All return at 22 min, which 20 would interrupt and for which 30 is as good; the others idle.
    List<SingleGap> gaps =
        new ArrayList<>(Collections.nCopies(30, AnyGaps.gap(1310, Ending.RETURNED, 60)));
    gaps.addAll(Collections.nCopies(5, AnyGaps.gap(3600, Ending.CENSORED, 60)));
    assertThat(curve(gaps, new Interruption(BigDecimal.valueOf(60), BigDecimal.ZERO)).optimum())
        .hasValueSatisfying(
            best -> {
              assertThat(best.exactMinutes()).isEqualTo(22);
              assertThat(best.timeoutMinutes()).isEqualTo(30);
              assertThat(best.snappingRegret()).as("5 x 8 min x 0.06").isEqualByComparingTo("2.4");
            });
  }

  @Test
  void aTrifleMovesNothing() {
    // 60 min instead of 61 saves 1 of 61 minutes of waiting.
    List<SingleGap> gaps =
        new ArrayList<>(Collections.nCopies(50, AnyGaps.gap(3660, Ending.CENSORED, 61)));
    CurvePolicy hourOnly = new CurvePolicy(60, POLICY.snapMinutes(), 0.02, 30, 5, 5);
    assertThat(curve(gaps, PRICE, hourOnly).optimum())
        .hasValueSatisfying(best -> assertThat(best.moves()).isFalse());
  }

  @Test
  void whereNothingCanBeJudgedNothingIsBest() {
    assertThat(curve(List.of(), PRICE).optimum()).isEmpty();
    List<SingleGap> gaps = List.of(AnyGaps.gap(120, Ending.CENSORED, 2));
    assertThat(curve(gaps, PRICE).optimum()).isEmpty();
  }

  private static TimeoutCurve curve(List<SingleGap> gaps, Interruption price) {
    return curve(gaps, price, POLICY);
  }

  private static TimeoutCurve curve(List<SingleGap> gaps, Interruption price, CurvePolicy policy) {
    Evidence evidence = SingleGap.evidence("ana", gaps);
    return new TimeoutCurve(evidence, evidence, price, policy);
  }
}
