package io.dpuledger.app.collect;

import static io.dpuledger.app.collect.LiveFixture.SEEN;
import static io.dpuledger.app.collect.LiveFixture.live;
import static io.dpuledger.testing.ObservedSession.CREATED;
import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.LivePolicy;
import io.dpuledger.model.SessionActivity;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.testing.Observations;
import io.dpuledger.testing.ObservedSession;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveSessionsTest {
  private final LiveSessions live = new LiveSessions(LiveFixture.rules(), LiveFixture.POLICY);

  @Test
  void shortPausesAreNotShown() {
    live.accept(
        Observations.of(live("pause")),
        SessionActivity.idleSince(SEEN.minus(Duration.ofMinutes(14))));

    assertThat(live.summary().live()).isEqualTo(1);
    assertThat(live.summary().known()).isEqualTo(1);
    assertThat(live.summary().candidates()).isZero();
  }

  @Test
  void aBusySessionIsExposedUntilItsLifetime() {
    live.accept(Observations.of(live("busy")), SessionActivity.busySince(null));

    assertThat(live.summary().busy()).isEqualTo(1);
    assertThat(live.summary().costs())
        .containsEntry("USD", costs("57.566667", "2.200000", "48.033333"));
  }

  @Test
  void whatCostsTooMuchSoFarIsCalledOutBusyOrIdleAndWhateverItsStatus() {
    SessionActivity lately = SessionActivity.idleSince(SEEN.minusSeconds(60));
    live.accept(Observations.of(large("busy")), SessionActivity.busySince(SEEN.minusSeconds(9)));
    live.accept(Observations.of(large("idle")), lately);
    live.accept(Observations.of(large("unread")));
    live.accept(
        Observations.of(large("stopping").with(SessionObservationTable.STATUS, "STOPPING")));
    live.accept(Observations.of(live("small")), SessionActivity.busySince(null));
    live.accept(Observations.of(large("without a price").region("mx-central-1")));

    assertThat(live.summary().calledOut()).isEqualTo(4);
    assertThat(live.summary().mostSpent())
        .extracting(LiveSession::id)
        .containsExactly("busy", "idle", "stopping", "unread");
  }

  @Test
  void theThresholdItselfIsNotAboveTheThreshold() {
    BigDecimal spent = new BigDecimal("57.566667");
    LiveSessions at = new LiveSessions(LiveFixture.rules(), new LivePolicy(spent));
    LiveSessions below =
        new LiveSessions(
            LiveFixture.rules(), new LivePolicy(spent.subtract(new BigDecimal("0.000001"))));
    at.accept(Observations.of(live("a")));
    below.accept(Observations.of(live("a")));

    assertThat(at.summary().calledOut()).isZero();
    assertThat(below.summary().calledOut()).isEqualTo(1);
  }

  @Test
  void aBusyStatusIsBusyUnlessItsStatementsSayOtherwise() {
    live.accept(Observations.of(live("busy").with(SessionObservationTable.STATUS, "BUSY")));
    live.accept(
        Observations.of(live("idle by now").with(SessionObservationTable.STATUS, "BUSY")),
        SessionActivity.idleSince(SEEN.minus(Duration.ofMinutes(20))));

    assertThat(live.summary().busy()).isEqualTo(1);
    assertThat(live.summary().idle()).isEqualTo(1);
    assertThat(live.summary().known()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PROVISIONING", "STOPPING", "CANCELLING"})
  void whatStartsStopsOrIsUnheardOfIsLiveButNotIdle(String status) {
    live.accept(Observations.of(live("a").with(SessionObservationTable.STATUS, status)));

    assertThat(live.summary().live()).isEqualTo(1);
    assertThat(live.summary().candidates()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"STOPPED", "TIMEOUT", "FAILED"})
  void anEndedSessionIsNotLiveEvenWithoutACompletion(String status) {
    live.accept(Observations.of(live("a").with(SessionObservationTable.STATUS, status)));

    assertThat(live.summary().live()).isZero();
  }

  @Test
  void anUnheardOfStatusWithACompletionHasEnded() {
    live.accept(
        Observations.of(live("a").with(SessionObservationTable.STATUS, "EXPIRED").completed(SEEN)));

    assertThat(live.summary().live()).isZero();
  }

  @Test
  void youngSessionsAndRowsWithoutAKeyAreCountedOnly() {
    live.accept(Observations.of(observed("a").live(CREATED.plus(Duration.ofHours(1)))));
    live.accept(Observations.of(live("b").without(SessionObservationTable.CREATED_ON)));
    live.accept(Observations.of(live("c").without(SessionObservationTable.SESSION_ID)));

    assertThat(live.summary().live()).isEqualTo(3);
    assertThat(live.summary().candidates()).isZero();
  }

  @Test
  void onlyTheCostliestAreKeptAndAllAreAddedUpWhateverTheThread() {
    IntStream.rangeClosed(1, 1000)
        .parallel()
        .forEach(n -> live.accept(Observations.of(live("s" + n).workers(n, "G.1X", n))));

    assertThat(live.summary().costliest())
        .extracting(LiveSession::id)
        .containsExactly(
            "s1000", "s999", "s998", "s997", "s996", "s995", "s994", "s993", "s992", "s991");
    assertThat(live.summary().costs().get("USD").fromNow()).isEqualTo("220220.000000");
    assertThat(live.summary().mostSpent()).hasSize(LiveSessions.MOST_SHOWN);
    assertThat(live.summary().withCost()).isEqualTo(1000);
  }

  private static ObservedSession large(String id) {
    return live(id).workers(20, "G.1X", 20);
  }

  private static LiveSummary.Costs costs(String soFar, String perHour, String fromNow) {
    return new LiveSummary.Costs(
        new BigDecimal(soFar), new BigDecimal(perHour), new BigDecimal(fromNow));
  }
}
