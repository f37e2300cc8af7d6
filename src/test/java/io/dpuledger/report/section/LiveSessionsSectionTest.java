package io.dpuledger.report.section;

import static io.dpuledger.report.fixture.LiveFixture.SEEN;
import static io.dpuledger.report.fixture.LiveFixture.session;
import static io.dpuledger.report.fixture.ReportFixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.live.LiveSession;
import io.dpuledger.model.SessionActivity;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.fixture.LiveFixture;
import io.dpuledger.report.fixture.ShownTable;
import io.dpuledger.report.html.HtmlReport;
import io.dpuledger.report.section.Section.Form;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveSessionsSectionTest {
  private static final LiveSession BUSY = live(SessionActivity.busySince(SEEN.minusSeconds(60)));
  private static final LiveSession IDLE = live(SessionActivity.idleSince(SEEN.minusSeconds(60)));
  private static final LiveSession UNREAD = live(SessionActivity.UNKNOWN);

  @Test
  void theFirstSentenceCountsWhatTheyDid() {
    assertThat(sentences(BUSY, BUSY)).startsWith("2 busy.");
    assertThat(sentences(BUSY, IDLE)).startsWith("1 idle, 1 busy.").hasSize(2);
    assertThat(sentences(UNREAD)).startsWith("1 whose statements were not read.");
  }

  @Test
  void theTableSaysWhoseSessionsTheyAreAndWhenTheyEnd() {
    ShownTable table = shown(LiveFixture.of("finance-bi"));

    assertThat(table.headings())
        .containsExactly(
            "Whose",
            "Session",
            "Up",
            "Idle since (UTC)",
            "So far",
            "An hour",
            "At most from now",
            "Ends by itself at (UTC)");
    assertThat(table.rows())
        .containsExactly(
            List.of(
                "ana.lima, finance-bi",
                "nb-runaway",
                "42 h",
                "busy",
                "$1,193.32",
                "$28.16",
                "$158.30",
                "22 Nov 2026 08:00"),
            List.of(
                "finance-bi",
                "nb-forgotten",
                "42 h",
                "22 Nov 2026 01:00",
                "$7.48",
                "$28.16",
                "$158.30",
                "22 Nov 2026 08:00"),
            List.of(
                "finance-bi",
                "nb-of-another-type",
                "3 h",
                "not known",
                "not known",
                "not known",
                "not known",
                "22 Nov 2026 04:00"));
  }

  @Test
  void whatIsUnknownIsCountedWithItsReason() {
    assertThat(sentences(LiveFixture.of("finance-bi").toArray(LiveSession[]::new)))
        .contains(
            "1 idle, 1 busy, 1 whose statements were not read. Those marked have cost a lot: check"
                + " them.",
            "The cost is not known of 1 with unknown capacity and 0 that should have ended by now.");
  }

  @Test
  void thePageShowsTheCostliestAndTheWorkbookAll() {
    CurrencySection many = money(Collections.nCopies(23, BUSY));

    assertThat(LiveSessionsSection.SECTION.shown(many, Form.PAGE)).hasSize(20);
    assertThat(LiveSessionsSection.SECTION.shown(many, Form.SHEET)).hasSize(23);
    assertThat(LiveSessionsSection.SECTION.sentences(many))
        .contains("3 more sessions are in the workbook and in JSON.");
  }

  @Test
  void whereNothingIsLiveThereIsNoSection() {
    assertThat(LiveSessionsSection.SECTION.isShown(money(List.of()), Form.PAGE)).isFalse();
  }

  private static LiveSession live(SessionActivity activity) {
    return session("a", "finance-bi", null, activity, "1.1", false);
  }

  private static List<String> sentences(LiveSession... sessions) {
    return LiveSessionsSection.SECTION.sentences(money(List.of(sessions)));
  }

  private static ShownTable shown(List<LiveSession> sessions) {
    String page =
        HtmlReport.render(
            report().outlook(Outlook.NONE.with(Outlook.LIVE_SESSIONS, sessions)).build());
    return ShownTable.inHtml(page, "live-sessions").get(0);
  }

  private static CurrencySection money(List<LiveSession> sessions) {
    return report()
        .outlook(Outlook.NONE.with(Outlook.LIVE_SESSIONS, sessions))
        .build()
        .sections()
        .get(0);
  }
}
