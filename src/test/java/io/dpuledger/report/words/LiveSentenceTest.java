package io.dpuledger.report.words;

import static io.dpuledger.report.fixture.LiveFixture.SEEN;
import static io.dpuledger.report.fixture.LiveFixture.runaway;
import static io.dpuledger.report.fixture.LiveFixture.session;
import static io.dpuledger.report.fixture.ReportFixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.live.LiveSession;
import io.dpuledger.model.SessionActivity;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.fixture.HostileReport;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveSentenceTest {
  @Test
  void aRunawayIsCalledOutInTheHeadlineAfterTheMoney() {
    List<String> headline = headline(runaway("nb-1", "finance-bi", "ana.lima"));

    assertThat(headline.get(0)).contains("cost $");
    assertThat(headline)
        .endsWith(
            "Session nb-1 of finance-bi (ana.lima) has been open for 42 h, $1,193 so far, a"
                + " statement has run since 20 Nov 2026 09:05 UTC: check it.");
  }

  @Test
  void anIdleOneIsCalledOutTooAndOneOfWhichNothingIsKnown() {
    assertThat(said(SessionActivity.idleSince(SEEN.minus(Duration.ofHours(2)))))
        .endsWith("$101 so far, idle since 22 Nov 2026 01:00 UTC: check it.");
    assertThat(said(SessionActivity.busySince(null)))
        .endsWith("$101 so far, a statement runs or may run: check it.");
    assertThat(said(SessionActivity.UNKNOWN))
        .endsWith("$101 so far, not known whether it is idle: check it.");
  }

  @Test
  void whatIsNotCalledOutIsNotInTheHeadline() {
    int usual = headline().size();

    assertThat(headline(session("a", "finance-bi", null, SessionActivity.UNKNOWN, "99.9", false)))
        .hasSize(usual)
        .noneMatch(sentence -> sentence.contains("check it"));
  }

  @Test
  void threeAreNamedAndTheOthersCounted() {
    LiveSession one = runaway("a", "finance-bi", null);

    assertThat(headline(one, one, one, one))
        .endsWith("One more live session has cost a lot so far: check it, too.");
    assertThat(headline(one, one, one, one, one))
        .endsWith("Two more live sessions have cost a lot so far: check them, too.");
  }

  @Test
  void whatScalesMayHaveCostLessAndTheFirstHoursAreMinutes() {
    assertThat(
            LiveSentence.of(
                "a",
                Duration.ofMinutes(119),
                "USD",
                new BigDecimal("101"),
                true,
                SessionActivity.UNKNOWN))
        .startsWith("Session a has been open for 119 min, at most $101 so far, ");
  }

  @Test
  void namesAreCutAndShowWhatTheyHide() {
    String typed = HostileReport.HOSTILE + "\u0007" + "x".repeat(300);

    String sentence =
        last(headline(runaway(typed, "finance-bi", typed), runaway("b", "finance-bi", "  ")), 2);

    assertThat(sentence).hasSizeLessThan(250).doesNotContain("\n", "\u202E", "\u0007");
    assertThat(last(headline(runaway("b", "finance-bi", "  ")), 1))
        .startsWith("Session b of finance-bi has been open");
  }

  @Test
  void aSessionWithoutATeamSaysSo() {
    LedgerReport report =
        report()
            .teams("finance-bi", null)
            .outlook(Outlook.NONE.with(Outlook.LIVE_SESSIONS, List.of(runaway("b", null, null))))
            .build();

    assertThat(last(Headline.of(report), 1)).startsWith("Session b of no team has been open");
  }

  private static String said(SessionActivity activity) {
    return last(headline(session("a", "finance-bi", null, activity, "101", true)), 1);
  }

  private static String last(List<String> sentences, int fromTheEnd) {
    return sentences.get(sentences.size() - fromTheEnd);
  }

  private static List<String> headline(LiveSession... sessions) {
    return Headline.of(
        report().outlook(Outlook.NONE.with(Outlook.LIVE_SESSIONS, List.of(sessions))).build());
  }
}
