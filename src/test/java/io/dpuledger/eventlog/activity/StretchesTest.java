package io.dpuledger.eventlog.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StretchesTest {
  @Property(tries = 300)
  void theTotalIsThatOfTheUnion(
      @ForAll @Size(max = 30) List<@IntRange(max = 200) Integer> starts,
      @ForAll @IntRange(min = 0, max = 40) int length) {
    Stretches stretches = new Stretches();
    for (int i = 0; i < starts.size(); i++) {
      stretches.add(starts.get(i), starts.get(i) + (long) length * (i % 3));
    }
    long expected =
        LongStream.range(0, starts.size())
            .boxed()
            .flatMap(
                i ->
                    LongStream.range(
                            starts.get(i.intValue()),
                            starts.get(i.intValue()) + (long) length * (i % 3))
                        .boxed())
            .distinct()
            .count();
    assertThat(stretches.totalMillis()).isEqualTo(expected);
    assertThat(stretches.startsAndEnds()).isSorted();
    assertThat(stretches.closedGap()).isZero();
  }

  @Test
  void theShortestGapsAreClosedAndItIsSaidHowLongTheyWere() {
    Stretches stretches = new Stretches();
    stretches.add(0, 10);
    stretches.add(15, 20);
    stretches.add(100, 110);
    stretches.add(113, 120);
    stretches.closeGaps(2);
    assertThat(stretches.startsAndEnds()).containsExactly(0L, 20L, 100L, 120L);
    assertThat(stretches.closedGap()).isEqualTo(5);
  }

  @Test
  void anyNumberOfStretchesTakesBoundedMemory() {
    Stretches stretches = new Stretches();
    for (long i = 0; i < 200_000; i++) {
      stretches.add(i * 10, i * 10 + 5);
    }
    assertThat(stretches.startsAndEnds().size()).isLessThanOrEqualTo(2 * Stretches.MOST);
    assertThat(stretches.closedGap()).isPositive();
  }
}
