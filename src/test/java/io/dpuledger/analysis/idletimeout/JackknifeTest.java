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
  void aHandfulOfSessionsHasNoBand() {
    List<Gap> gaps = Pauses.OFFICE.draw(12, TODAY, new Random(1));
    assertThat(Jackknife.band(gaps, gaps, (own, alike) -> own.size())).isEmpty();
  }

  @Test
  void equalBucketsLeaveNoDoubt() {
    List<Gap> gaps = Pauses.OFFICE.draw(60, TODAY, new Random(1));
    assertThat(Jackknife.band(gaps, gaps, (own, alike) -> own.size()))
        .hasValueSatisfying(
            band -> {
              assertThat(band.low()).isEqualByComparingTo("60");
              assertThat(band.high()).isEqualByComparingTo("60");
            });
  }

  @Test
  void theErrorOfASumIsThatOfItsBuckets() {
    // Bucket totals 0 to 4: variance of the sum 5 x 2.5, t with 4 degrees of freedom 2.13.
    List<Gap> gaps =
        IntStream.range(0, 5)
            .mapToObj(i -> new Gap(i, Ending.RETURNED, BigDecimal.ONE, BigDecimal.ONE, 3600, i))
            .toList();
    assertThat(
            Jackknife.band(gaps, gaps, (own, alike) -> own.stream().mapToLong(Gap::seconds).sum()))
        .hasValueSatisfying(
            band ->
                assertThat(band.high().doubleValue() - 10)
                    .isBetween(2.1 * Math.sqrt(12.5), 2.14 * Math.sqrt(12.5)));
  }

  private static Band savingAt15(List<Gap> gaps) {
    return Jackknife.band(
            gaps, gaps, (own, alike) -> -RelativeCost.of(own, alike, PRICE, 1).at(900))
        .orElseThrow();
  }
}
