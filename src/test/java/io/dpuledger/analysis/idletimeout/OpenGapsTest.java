package io.dpuledger.analysis.idletimeout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What gaps that still last are expected to save, beside what they do save in the end. */
class OpenGapsTest {
  private static final Interruption PRICE =
      new Interruption(new BigDecimal("2"), new BigDecimal("7"));

  @Test
  void openGapsSaveWhatThoseDoThatLastedAsLong() {
    for (Pauses pauses : Pauses.values()) {
      double seen = 0;
      double expected = 0;
      double saved = 0;
      for (long seed = 0; seed < 100; seed++) {
        Random random = new Random(seed);
        List<SingleGap> whole = pauses.draw(300, List.of(60, 240), random);
        List<GapBin> looked =
            SingleGap.binned(whole.stream().map(gap -> seen(gap, random)).toList());
        BigDecimal soFar = Replay.of(looked, 15, PRICE).saving();
        seen += soFar.doubleValue();
        expected += soFar.add(new Evidence("", looked).yetToSave(looked, 15, PRICE)).doubleValue();
        saved += Replay.of(SingleGap.binned(whole), 15, PRICE).saving().doubleValue();
      }
      assertThat(expected / saved).as(pauses.name()).isBetween(0.98, 1.02);
      assertThat(seen / saved).as(pauses.name()).isLessThan(0.95);
    }
  }

  /** One in four is looked at while it lasts. */
  private static SingleGap seen(SingleGap gap, Random random) {
    long until = 60L * random.nextInt(gap.timeoutMinutes());
    return random.nextInt(4) > 0 || gap.seconds() <= until
        ? gap
        : new SingleGap(
            until,
            Ending.CENSORED,
            gap.ratePerMinute(),
            gap.restartRatePerMinute(),
            gap.timeoutMinutes(),
            gap.bucket());
  }

  @Test
  void halfOfThoseThatLastAnHourReturnAfterTwo() {
    List<SingleGap> gaps = new ArrayList<>();
    gaps.addAll(Collections.nCopies(10, AnyGaps.gap(600, Ending.RETURNED, 240)));
    gaps.addAll(Collections.nCopies(5, AnyGaps.gap(7200, Ending.RETURNED, 240)));
    gaps.addAll(Collections.nCopies(5, AnyGaps.gap(14_400, Ending.CENSORED, 240)));
    Evidence evidence = SingleGap.evidence("", gaps);
    List<GapBin> open = SingleGap.binned(List.of(AnyGaps.gap(3600, Ending.CENSORED, 240)));

    // At 0.06 a minute: 60 minutes more of all, 120 more of half; two minutes to restart the
    // others.
    assertThat(evidence.yetToSave(open, 30, PRICE)).isEqualByComparingTo("7.14");
    // Of the first hour and a half nothing: 30 minutes more of all, 120 more of half.
    assertThat(evidence.yetToSave(open, 90, PRICE)).isEqualByComparingTo("5.34");
  }

  @Test
  void whatNoGapShowsIsNotMadeUp() {
    Evidence evidence =
        SingleGap.evidence("", Collections.nCopies(9, AnyGaps.gap(600, Ending.RETURNED, 240)));

    assertThat(
            evidence.yetToSave(
                SingleGap.binned(List.of(AnyGaps.gap(3600, Ending.CENSORED, 240))), 30, PRICE))
        .isZero();
    assertThat(
            evidence.yetToSave(
                SingleGap.binned(List.of(AnyGaps.gap(60, Ending.RETURNED, 240))), 0, PRICE))
        .isZero();
  }
}
