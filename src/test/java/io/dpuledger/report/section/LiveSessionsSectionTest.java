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
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveSessionsSectionTest {
  private static final LiveSession BUSY = live(SessionActivity.busySince(SEEN.minusSeconds(60)));
  private static final LiveSession IDLE = live(SessionActivity.idleSince(SEEN.minusSeconds(60)));
  private static final LiveSession UNREAD = live(SessionActivity.UNKNOWN);

  @Test
  void thatNoneIsIdleIsSaidOnlyWhereThatIsKnown() {
    assertThat(sentences(BUSY, BUSY)).contains("None is idle.");
    assertThat(sentences(BUSY, IDLE)).doesNotContain("None is idle.").hasSize(1);
    assertThat(sentences(BUSY, UNREAD))
        .doesNotContain("None is idle.")
        .contains("Of 1 session it is not known whether it is idle: statements were not read.");
    assertThat(sentences(UNREAD, UNREAD))
        .contains("Of 2 sessions it is not known whether they are idle: statements were not read.");
  }

  @Test
  void whatIsUnknownIsCountedWithItsReason() {
    assertThat(sentences(LiveFixture.of("finance-bi").toArray(LiveSession[]::new)))
        .contains(
            "Not known what they may cost: 1 with unknown capacity, 0 that should have ended by"
                + " now.");
  }

  @Test
  void thePageShowsTheCostliestAndTheWorkbookAll() {
    CurrencySection many = money(Collections.nCopies(23, BUSY));

    assertThat(LiveSessionsSection.SECTION.shown(many, Form.PAGE)).hasSize(20);
    assertThat(LiveSessionsSection.SECTION.shown(many, Form.SHEET)).hasSize(23);
    assertThat(LiveSessionsSection.SECTION.sentences(many))
        .contains("3 more are in the workbook and in JSON.");
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

  private static CurrencySection money(List<LiveSession> sessions) {
    return report()
        .outlook(Outlook.NONE.with(Outlook.LIVE_SESSIONS, sessions))
        .build()
        .sections()
        .get(0);
  }
}
