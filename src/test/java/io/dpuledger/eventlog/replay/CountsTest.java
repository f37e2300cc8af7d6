package io.dpuledger.eventlog.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountsTest {
  @Test
  void ofAFewExecutorsEachSmallerNumberIsReplayed() {
    assertThat(Counts.fewerThan(4)).containsExactly(3, 2, 1);
    assertThat(Counts.fewerThan(1)).isEmpty();
    assertThat(Counts.fewerThan(0)).isEmpty();
  }

  @Test
  void ofManyThoseOfSomeSharesOfTheWorkers() {
    // 40 workers: 39, 30, 26, 20, 13, 10, 5 and 2, each less the driver's.
    assertThat(Counts.fewerThan(39)).containsExactly(38, 29, 25, 19, 12, 9, 4, 1);
    assertThat(Counts.fewerThan(9)).containsExactly(8, 6, 5, 4, 2, 1);
  }
}
