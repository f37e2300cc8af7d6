package io.dpuledger.analysis.rightsizing.history;

import static io.dpuledger.analysis.rightsizing.GroupFixture.POLICY;
import static io.dpuledger.analysis.rightsizing.GroupFixture.group;
import static io.dpuledger.analysis.rightsizing.GroupFixture.sessions;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.rightsizing.rule.Rightsizing;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Change;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.Recommendation.Status;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.Suppression;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecommendationHistoryTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 20);
  private static final LocalDate SECOND = FIRST.plusDays(1);

  private static SessionProfile wasteful() {
    return group(sessions(50).tails(20, "100").mostCut("180").recent(10).underProfile(50));
  }

  private static SessionProfile followed() {
    return group(
        sessions(50).tails(20, "100").mostCut("180").recent(1).underProfile(50),
        sessions(9).timeout(15).recent(9).underProfile(9));
  }

  @Test
  void whatIsSaidAgainIsNoNews() {
    List<Recommendation> first = said(FIRST, wasteful(), List.of());
    List<Recommendation> second = said(SECOND, wasteful(), first);

    assertThat(first.get(0).life().change()).isEqualTo(Change.NEW);
    assertThat(second.get(0).life().change()).isEqualTo(Change.SAME);
    assertThat(second.get(0).firstSeenOn()).isEqualTo(FIRST);
    assertThat(second.get(0).life().lastSeenOn()).isEqualTo(SECOND);
  }

  @Test
  void anotherSavingIsNews() {
    List<Recommendation> first = said(FIRST, wasteful(), List.of());
    SessionProfile dearer =
        group(sessions(50).tails(20, "130").mostCut("180").recent(10).underProfile(50));

    assertThat(said(SECOND, dearer, first).get(0).life().change()).isEqualTo(Change.CHANGED);
  }

  @Test
  void aDecisionHoldsAsLongAsItSays() {
    Suppression deferred = suppression(null, SECOND);
    Suppression dismissed = suppression(Kind.IDLE_TIMEOUT, null);

    Recommendation one = said(SECOND, wasteful(), List.of(), deferred).get(0);
    assertThat(one.status()).isEqualTo(Status.DEFERRED);
    assertThat(one.life().statusReason()).isEqualTo("Ana: closing (until 2026-11-21)");
    assertThat(said(SECOND.plusDays(1), wasteful(), List.of(), deferred).get(0).status())
        .isEqualTo(Status.OPEN);
    assertThat(said(SECOND, wasteful(), List.of(), dismissed).get(0).status())
        .isEqualTo(Status.DISMISSED);
    assertThat(
            said(SECOND, wasteful(), List.of(), suppression(Kind.WORKER_COUNT, null))
                .get(0)
                .status())
        .isEqualTo(Status.OPEN);
  }

  @Test
  void aSettingThatMostOfTheLatestSessionsHaveIsImplemented() {
    List<Recommendation> first = said(FIRST, wasteful(), List.of());
    Recommendation second = said(SECOND, followed(), first).get(0);

    assertThat(second.status()).isEqualTo(Status.IMPLEMENTED);
    assertThat(second.life().adoptedShare()).isEqualTo(0.9);
    assertThat(second.life().change()).isEqualTo(Change.CHANGED);
  }

  @Test
  void aSettingThatMostHadBeforeIsNotImplementedByThat() {
    List<Recommendation> first = said(FIRST, followed(), List.of());
    Recommendation second = said(SECOND, followed(), first).get(0);

    assertThat(first.get(0).status()).isEqualTo(Status.OPEN);
    assertThat(second.status()).isEqualTo(Status.OPEN);
    assertThat(second.life().firstAdoptedShare()).isEqualTo(0.9);
  }

  @Test
  void whatNoRuleSaysAnyMoreWasFollowedOrExpires() {
    List<Recommendation> first = said(FIRST, wasteful(), List.of());
    SessionProfile done = group(sessions(50).timeout(15).recent(10).underProfile(50));
    SessionProfile busy = group(sessions(50).recent(10).underProfile(50));

    List<Recommendation> implemented = said(SECOND, done, first);
    assertThat(implemented.get(0).status()).isEqualTo(Status.IMPLEMENTED);
    List<Recommendation> expired = said(SECOND, busy, first);
    assertThat(expired.get(0).status()).isEqualTo(Status.EXPIRED);
    assertThat(expired.get(0).life().lastSeenOn()).isEqualTo(FIRST);
    // It comes back under its name, and is told as new.
    Recommendation again = said(SECOND.plusDays(1), wasteful(), expired).get(0);
    assertThat(again.firstSeenOn()).isEqualTo(FIRST);
    assertThat(again.life().change()).isEqualTo(Change.NEW);
    assertThat(said(FIRST.plusDays(31), busy, expired)).isEmpty();
  }

  private static Suppression suppression(Kind kind, LocalDate until) {
    return new Suppression(null, kind, null, "glue-risk", null, null, "Ana", "closing", until);
  }

  private static List<Recommendation> said(
      LocalDate asOf,
      SessionProfile profile,
      List<Recommendation> before,
      Suppression... suppressions) {
    List<Recommendation> tonight =
        new Rightsizing(POLICY)
            .recommend(List.of(profile), UsagePeriod.endingOn(asOf, 30))
            .recommendations();
    return new RecommendationHistory(asOf, List.of(suppressions), List.of(profile))
        .of(tonight, before);
  }
}
