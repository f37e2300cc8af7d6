package io.dpuledger.analysis.idletimeout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sessions are dealt evenly, and the same way every night. */
class SessionBucketsTest {
  @Test
  void neighbouringIdsAreDealtEvenly() {
    SessionBuckets buckets = new SessionBuckets(20, 1);
    int[] sizes = new int[20];
    IntStream.range(0, 20_000).forEach(i -> sizes[buckets.of("session-" + i)]++);
    assertThat(Arrays.stream(sizes).boxed()).allSatisfy(n -> assertThat(n).isBetween(850, 1150));
  }

  @Test
  void theSeedAloneDecides() {
    assertThat(new SessionBuckets(20, 1).of("a")).isEqualTo(new SessionBuckets(20, 1).of("a"));
    assertThat(IntStream.range(0, 100).map(seed -> new SessionBuckets(20, seed).of("a")).distinct())
        .hasSizeGreaterThan(15);
  }
}
