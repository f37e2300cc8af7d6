package io.dpuledger.facts.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class StretchTest {
  private static final long DAY = 86_400_000L;

  @Test
  void aStretchIsCutAtEachMidnight() {
    assertThat(stretch("2028-02-28T23:59:59.999Z", "2028-03-01T00:00:00.001Z").byDay())
        .containsExactly(
            stretch("2028-02-28T23:59:59.999Z", "2028-02-29T00:00:00Z"),
            stretch("2028-02-29T00:00:00Z", "2028-03-01T00:00:00Z"),
            stretch("2028-03-01T00:00:00Z", "2028-03-01T00:00:00.001Z"));
  }

  @Test
  void whatEndsAtMidnightHasNoPartOnTheNextDay() {
    Stretch evening = stretch("2026-10-05T23:00:00Z", "2026-10-06T00:00:00Z");

    assertThat(evening.byDay()).containsExactly(evening);
  }

  @Test
  void whatHasNoLengthIsOnePartEvenAtMidnight() {
    Stretch moment = stretch("2026-10-06T00:00:00Z", "2026-10-06T00:00:00Z");

    assertThat(moment.byDay()).containsExactly(moment);
  }

  @Property(tries = 300)
  void partsFollowEachOtherAndEachIsOfOneDay(
      @ForAll @LongRange(min = -3 * DAY, max = 3 * DAY) long from,
      @ForAll @LongRange(min = 0, max = 3 * DAY) long length) {
    List<Stretch> parts = new Stretch(from, from + length).byDay();

    assertThat(parts.get(0).from()).isEqualTo(from);
    assertThat(parts.get(parts.size() - 1).to()).isEqualTo(from + length);
    for (int i = 0; i < parts.size(); i++) {
      Stretch part = parts.get(i);
      assertThat(part.to() - 1).isLessThan((Math.floorDiv(part.from(), DAY) + 1) * DAY);
      assertThat(i == 0 || parts.get(i - 1).to() == part.from()).isTrue();
      assertThat(parts.size() == 1 || part.to() > part.from()).isTrue();
    }
  }

  private static Stretch stretch(String from, String to) {
    return new Stretch(Instant.parse(from).toEpochMilli(), Instant.parse(to).toEpochMilli());
  }
}
