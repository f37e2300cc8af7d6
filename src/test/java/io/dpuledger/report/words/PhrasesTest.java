package io.dpuledger.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.VisibleText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  @Test
  void countsAgreeWithTheirNoun() {
    assertThat(Phrases.count(0, "session")).isEqualTo("0 sessions");
    assertThat(Phrases.count(1, "session")).isEqualTo("1 session");
    assertThat(Phrases.count(1234, "session")).isEqualTo("1,234 sessions");
    assertThat(Phrases.inWords(1, "change")).isEqualTo("one change");
    assertThat(Phrases.inWords(11, "change")).isEqualTo("11 changes");
  }

  @Test
  void datesAreEnglishAndUtc() {
    LocalDate day = LocalDate.parse("2026-11-21");
    assertThat(Phrases.period(UsagePeriod.endingOn(day, 30))).isEqualTo("30 days to 21 Nov 2026");
    assertThat(Phrases.period(UsagePeriod.endingOn(day, 1))).isEqualTo("21 Nov 2026");
    assertThat(Phrases.minute(Instant.parse("2026-11-22T03:10:59Z")))
        .isEqualTo("22 Nov 2026 03:10 UTC");
  }

  @Test
  void durationsLeaveNoRest() {
    assertThat(Phrases.duration(Duration.ofHours(48))).isEqualTo("48 hours");
    assertThat(Phrases.duration(Duration.ofMinutes(1))).isEqualTo("1 minute");
    assertThat(Phrases.duration(Duration.ofSeconds(90))).isEqualTo("90 seconds");
    assertThat(Phrases.duration(Duration.ZERO)).isEqualTo("0 seconds");
  }

  @Test
  void hoursAndListsAreShort() {
    assertThat(Phrases.hours(new BigDecimal("12.34"))).isEqualTo("12.3");
    assertThat(Phrases.hours(new BigDecimal("1234.5"))).isEqualTo("1,235");
    assertThat(Phrases.shortList(List.of("a", "b", "c"), 2)).isEqualTo("a, b and 1 more");
  }

  @Test
  void whatCannotBeSeenIsMarked() {
    assertThat(VisibleText.of("a\u202Eb\u0000c\nd")).isEqualTo("a\uFFFDb\uFFFDc d");
    assertThat(VisibleText.orElse("  ", "none")).isEqualTo("none");
  }
}
