package io.dpuledger.analysis.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.FailureClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HourEventsTest {
  private static final long HOUR = GroupHour.MILLIS;

  @Test
  void eventsComeInTheirOrderAndWhoEndsMakesRoomFirst() {
    HourEvents events = new HourEvents();
    events.born(5, 7, false);
    events.ended(HOUR, 7, null);
    events.ended(5, 9, null);
    events.born(0, 9, false);

    assertThat(words(events))
        .containsExactly("0 +5 1 9", "5 +0 -1 9", "5 +3599995 1 7", "3600000 +0 -1 7");
  }

  @Test
  void partsMayBeAddedInAnyOrder() {
    HourEvents one = new HourEvents();
    HourEvents other = new HourEvents();
    for (int i = 0; i < 100; i++) {
      HourEvents part = i % 3 == 0 ? one : other;
      part.born(i, i, i % 10 == 0);
      part.ended(HOUR - i, i, i % 4 == 0 ? "NETWORK" : i % 5 == 0 ? "never heard of" : null);
    }
    HourEvents sum = new HourEvents().plus(other).plus(one).plus(new HourEvents());

    assertThat(words(sum)).hasSize(200).startsWith("0 +1 1 0").endsWith("3600000 +0 -1 0");
    assertThat(sum.started()).isEqualTo(100);
    assertThat(sum.unsized()).isEqualTo(10);
    assertThat(sum.failed()).containsOnly(Map.entry(FailureClass.NETWORK, 25L));
  }

  @Test
  void sumsSayWhatTheHourAddsToWhateverRanBefore() {
    HourEvents events = new HourEvents();
    events.ended(1000, 3_000_000, null);
    events.born(2000, 5_000_000, false);
    events.born(2000, 1_000_000, false);
    HourSums sums = HourSums.of(events, true);

    assertThat(sums.sessions()).isEqualTo(1);
    assertThat(sums.units()).isEqualTo(3_000_000);
    assertThat(sums.mostSessions()).isEqualTo(1);
    assertThat(sums.mostSessionsAt()).isEqualTo(2000);
    assertThat(sums.mostUnits()).isEqualTo(3_000_000);
    assertThat(sums.firstAt()).isEqualTo(1000);
    assertThat(sums.sessionMillis()).isEqualTo(2 * (HOUR - 2000) - (HOUR - 1000));
    assertThat(sums.levels()).hasSize(3);
    assertThat(HourSums.of(events, false).levels()).isEmpty();
  }

  @Test
  void aSessionOnTheHourBelongsToOneHourOnly() {
    assertThat(startOf(0)).isZero();
    assertThat(startOf(-1)).isEqualTo(-HOUR);
    assertThat(startOf(HOUR - 1)).isZero();
    assertThat(startOf(HOUR)).isEqualTo(HOUR);
  }

  private static long startOf(long millis) {
    return GroupHour.at(CapacityFacts.GROUP, millis).start();
  }

  private static List<String> words(HourEvents events) {
    List<String> words = new ArrayList<>();
    events.forEach(
        (at, toNext, change, units) -> words.add(at + " +" + toNext + " " + change + " " + units));
    return words;
  }
}
