package io.dpuledger.report.words;

import static io.dpuledger.report.fixture.ReportFixture.realistic;
import static io.dpuledger.report.fixture.ReportFixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.figures.Coverage;
import io.dpuledger.report.figures.IdleEstimate;
import io.dpuledger.report.figures.UnitHours;
import io.dpuledger.report.fixture.ReportFixture;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QualityNotesTest {
  @Test
  void everythingMissingOrOddIsSaid() {
    assertThat(notes(realistic()))
        .containsEntry("Targets", "2 of 3 targets read completely.")
        .containsEntry("Without a price", "None.")
        .containsEntry(
            "Live",
            "9 sessions, $84.20 so far; if nobody stops them, they may still cost up to $212.")
        .containsEntry(
            "Vanished", "2 sessions, $3.41 so far, gone before their end was seen: a lower bound.")
        .containsEntry("Odd rows", "Execution clamped: 12 sessions; No end: 1 session.")
        .containsEntry("Quarantine", "3 observed rows without a usable key, counted only here.");
  }

  @Test
  void sessionsWithEventLogsAreCounted() {
    assertThat(notes(realistic()).get("Event logs"))
        .isEqualTo(
            "Of sessions that started in the period, 54 with $1,028 (44\u00A0% of the cost) have"
                + " one.");
    assertThat(notes(report()).get("Event logs"))
        .isEqualTo(
            "None was read. Set event-logs.sources to see what the workers of sessions did.");
  }

  @Test
  void logsThatSayNothingOfASessionAreCounted() {
    Coverage.LogCount joined = new Coverage.LogCount("WHOLE", null, 40);
    assertThat(notes(report().logs(joined))).doesNotContainKey("Event logs left out");
    ReportFixture some =
        report()
            .logs(
                joined,
                new Coverage.LogCount("NOT_A_LOG", "NO_START", 2),
                new Coverage.LogCount("WHOLE", "NO_SESSION", 1200),
                new Coverage.LogCount("UNREADABLE", "NO_START", 1),
                new Coverage.LogCount("CUT", "AMBIGUOUS", 3));
    assertThat(notes(some).get("Event logs left out"))
        .isEqualTo(
            "3 without figures (NOT_A_LOG 2, UNREADABLE 1); 1,203 joined to no session"
                + " (AMBIGUOUS 3, NO_SESSION 1,200).");
  }

  @Test
  void unpricedUsageIsNeverZero() {
    ReportFixture unpriced = report().unpriced(new UnitHours("DPU", ReportFixture.money("7.5")));
    assertThat(notes(unpriced).get("Without a price"))
        .isEqualTo("12 sessions with 7.5 DPU-hours, in no amount of this report.");
    assertThat(Warning.of(unpriced.build()))
        .extracting(Warning::text)
        .containsExactly("7.5 DPU-hours of 12 sessions have no price and are in no amount below.");
  }

  @Test
  void moneyThatRestsOnTimeoutsIsNamed() {
    assertThat(notes(realistic()).get("Rests on timeouts")).isEqualTo("None.");
    assertThat(notes(onTimeouts("90.4", 28)).get("Rests on timeouts"))
        .isEqualTo(
            "At most $90.40 of “idle at least” assumes that a session which timed out before its"
                + " lifetime was idle.");
    assertThat(notes(onTimeouts("90.4", 7)).get("Rests on timeouts"))
        .startsWith("At most $90.40 in the 7 days to 21 Nov 2026 of “idle at least”");
    assertThat(notes(onTimeouts("0", 28)).get("Rests on timeouts")).isEqualTo("None.");
  }

  private static ReportFixture onTimeouts(String amount, int days) {
    return realistic()
        .idleEstimate(
            new IdleEstimate(
                UsagePeriod.endingOn(ReportFixture.AS_OF, days),
                ReportFixture.money("100"),
                null,
                null,
                ReportFixture.money("200"),
                "TOO_FEW_POLLS",
                null,
                ReportFixture.money(amount)));
  }

  private static Map<String, String> notes(ReportFixture fixture) {
    return QualityNotes.of(fixture.build()).stream()
        .collect(Collectors.toMap(Note::label, Note::text));
  }
}
