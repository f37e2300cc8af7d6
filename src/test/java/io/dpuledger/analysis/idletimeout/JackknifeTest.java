package io.dpuledger.analysis.idletimeout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The band holds the truth about as often as it says. */
class JackknifeTest {
  private static final Interruption PRICE =
      new Interruption(BigDecimal.valueOf(15), BigDecimal.ZERO);
  private static final CurvePolicy POLICY =
      CurvePolicy.of(List.of(5, 10, 15, 20, 30, 45, 60, 90, 120));
  private static final List<Integer> TODAY = List.of(30, 60, 120);

  @Test
  void aboutNineInTenBandsHoldTheTrueSaving() {
    for (Pauses pauses : Pauses.values()) {
      Truth truth = new Truth(pauses, 15);
      double saving = 200 * (truth.costToday(TODAY) - truth.cost(15));
      long held =
          IntStream.range(0, 300)
              .mapToObj(seed -> pauses.draw(200, TODAY, new Random(seed)))
              .map(JackknifeTest::savingAt15)
              .filter(band -> band.low().doubleValue() <= saving)
              .filter(band -> band.high().doubleValue() >= saving)
              .count();
      System.out.printf("band %-12s holds the truth in %d of 300%n", pauses, held);
      assertThat(held).as("bands of %s of 300", pauses).isBetween(250L, 290L);
    }
  }

  @Test
  void aBandIsThatOfGapsWithoutEachBucketInTurn() {
    List<SingleGap> gaps = Pauses.OFFICE.draw(200, TODAY, new Random(1));
    List<SingleGap> fleet = Pauses.BIMODAL.draw(600, TODAY, new Random(2));
    TimeoutCurve curve =
        new TimeoutCurve(
            SingleGap.evidence("ana", gaps), SingleGap.evidence("fleet", fleet), PRICE, POLICY);
    assertThat(curve.saving(20))
        .isEqualTo(
            Jackknife.band(
                saving(gaps, fleet),
                IntStream.range(0, 20)
                    .mapToDouble(bucket -> saving(without(bucket, gaps), without(bucket, fleet)))
                    .toArray()));
  }

  @Test
  void aHandfulOfSessionsHasNoBand() {
    assertThat(Jackknife.band(4, 3, 3, 3, 3)).isEmpty();
  }

  @Test
  void equalBucketsLeaveNoDoubt() {
    assertThat(Jackknife.band(60, 48, 48, 48, 48, 48))
        .hasValueSatisfying(
            band -> {
              assertThat(band.low()).isEqualByComparingTo("60");
              assertThat(band.high()).isEqualByComparingTo("60");
            });
  }

  @Test
  void theErrorOfASumIsThatOfItsBuckets() {
    // Bucket totals 0 to 4: variance of the sum 5 x 2.5, t with 4 degrees of freedom 2.13.
    assertThat(Jackknife.band(10, 10, 9, 8, 7, 6))
        .hasValueSatisfying(
            band ->
                assertThat(band.high().doubleValue() - 10)
                    .isBetween(2.1 * Math.sqrt(12.5), 2.14 * Math.sqrt(12.5)));
  }

  private static Band savingAt15(List<SingleGap> gaps) {
    Evidence evidence = SingleGap.evidence("ana", gaps);
    return new TimeoutCurve(evidence, evidence, PRICE, POLICY).saving(15).orElseThrow();
  }

  private static double saving(List<SingleGap> own, List<SingleGap> alike) {
    return -new RelativeCost(
            CostWeights.byTimeout(SingleGap.binned(own), PRICE),
            new GroupCurves(SingleGap.binned(alike), PRICE).all(),
            1)
        .at(20);
  }

  private static List<SingleGap> without(int bucket, List<SingleGap> gaps) {
    return gaps.stream().filter(gap -> gap.bucket() != bucket).toList();
  }
}
