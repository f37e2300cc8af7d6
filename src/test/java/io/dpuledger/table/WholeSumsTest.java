package io.dpuledger.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WholeSumsTest {
  private enum Kind {
    CALLS,
    COST
  }

  @Test
  void aPlaceIsANumberOrAName() {
    WholeSums sums = new WholeSums();
    sums.add(Kind.COST, 1_500_000);
    sums.add(1, 250_000);
    sums.addKnown(Kind.CALLS, null);

    assertThat(sums.get(Kind.COST)).isEqualTo(1_750_000);
    assertThat(sums.money(Kind.COST)).isEqualTo(new BigDecimal("1.750000"));
    assertThat(sums.get(Kind.CALLS)).isZero();
    assertThat(sums.money(99)).isEqualTo(new BigDecimal("0.000000"));
  }

  @Property
  void theyAreTheSumsOfWhatWasAddedInAnyParts(
      @ForAll List<@IntRange(min = 0, max = 40) Integer> places, @ForAll long seed) {
    WholeSums one = new WholeSums();
    WholeSums other = new WholeSums();
    long[] expected = new long[41];
    for (int i = 0; i < places.size(); i++) {
      long number = (seed >> i % 40) % 1_000_000;
      (i % 3 == 0 ? one : other).add(places.get(i), number);
      expected[places.get(i)] += number;
    }

    one.add(other);

    for (int i = 0; i < expected.length; i++) {
      assertThat(one.get(i)).isEqualTo(expected[i]);
    }
  }

  @Test
  void aSumThatIsTooLargeFails() {
    WholeSums sums = new WholeSums();
    sums.add(3, Long.MAX_VALUE);
    WholeSums others = new WholeSums();
    others.add(3, 1);

    assertThatThrownBy(() -> sums.add(3, 1)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> sums.add(others)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> sums.money(3)).hasMessageContaining("too large for a column");
  }
}
