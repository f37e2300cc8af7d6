package io.dpuledger.model.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-30T18:59:59Z, false",
    "2026-11-30T19:00:00Z, true",
    "2026-11-30T23:30:00Z, true",
    "2026-12-01T05:59:59Z, true",
    "2026-12-01T06:00:00Z, false",
    // In summer, an hour earlier.
    "2026-07-01T18:00:00Z, true",
    "2026-07-01T05:00:00Z, false"
  })
  void theyAreByTheClockOfTheirZone(Instant instant, boolean isQuiet) {
    QuietHours night =
        new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0), ZoneId.of("Europe/Berlin"));

    assertThat(night.include(instant)).isEqualTo(isQuiet);
  }

  @Property
  void eachMinuteIsInOneOfTwoHalves(
      @ForAll @IntRange(min = 0, max = 1439) int from,
      @ForAll @IntRange(min = 0, max = 1439) int to,
      @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
    Assume.that(from != to);
    Instant instant = Instant.ofEpochSecond(second);

    assertThat(hours(from, to).include(instant)).isNotEqualTo(hours(to, from).include(instant));
  }

  private static QuietHours hours(int from, int to) {
    return new QuietHours(time(from), time(to), ZoneOffset.UTC);
  }

  private static LocalTime time(int minute) {
    return LocalTime.ofSecondOfDay(minute * 60L);
  }
}
