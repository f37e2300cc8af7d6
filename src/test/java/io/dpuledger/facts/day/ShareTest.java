package io.dpuledger.facts.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ShareTest {
  private static final BigDecimal CENT = new BigDecimal("0.01");

  @Test
  void roundingIsCumulativeSoThatACentIsNeitherLostNorMade() {
    assertThat(shares(CENT, 2, 0, 1, 2, 3))
        .containsExactly(new BigDecimal("0.00"), CENT, new BigDecimal("0.00"));
    assertThat(shares(new BigDecimal("0.02"), 2, 0, 1, 2, 3, 4))
        .containsExactly(CENT, new BigDecimal("0.00"), CENT, new BigDecimal("0.00"));
  }

  @Test
  void tiesAreRoundedUp() {
    assertThat(shares(CENT, 2, 0, 1, 2)).containsExactly(CENT, new BigDecimal("0.00"));
  }

  @Test
  void whatHasNoTimeOfItsKindLiesOnTheLastDay() {
    assertThat(shares(CENT, 2, 0, 0, 0)).containsExactly(new BigDecimal("0.00"), CENT);
  }

  @Test
  void anUnknownFigureHasUnknownShares() {
    assertThat(share(new long[] {0, 1, 2}, 0).of(null, 2, PassedTime::idle)).isNull();
  }

  @Property(tries = 300)
  void sharesAddUpAndNoneIsNegative(
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long micros,
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 86_400_000) Integer> millis) {
    long[] passed = new long[millis.size() + 1];
    for (int i = 0; i < millis.size(); i++) {
      passed[i + 1] = passed[i] + millis.get(i);
    }
    List<BigDecimal> shares = shares(BigDecimal.valueOf(micros, 6), 6, passed);

    assertThat(shares).allMatch(share -> share.signum() >= 0);
    assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(BigDecimal.valueOf(micros, 6));
  }

  private static List<BigDecimal> shares(BigDecimal figure, int scale, long... passed) {
    List<BigDecimal> shares = new ArrayList<>();
    for (int slice = 0; slice + 1 < passed.length; slice++) {
      shares.add(share(passed, slice).of(figure, scale, PassedTime::idle));
    }
    return shares;
  }

  private static Share share(long[] passed, int slice) {
    return new Share(
        slice == 0,
        slice == passed.length - 2,
        new PassedTime(passed[slice], 0, 0),
        new PassedTime(passed[slice + 1], 0, 0),
        new PassedTime(passed[passed.length - 1], 0, 0));
  }
}
