package io.dpuledger.app.collect;

import static io.dpuledger.app.collect.LiveFixture.SEEN;
import static io.dpuledger.app.collect.LiveFixture.live;
import static io.dpuledger.testing.ObservedSession.CREATED;
import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.SessionActivity;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.testing.Observations;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveSessionsTest {
  private final LiveSessions live = new LiveSessions(LiveFixture.rules());

  @Test
  void busySessionsAndShortPausesAreNotShown() {
    live.accept(Observations.of(live("busy")), SessionActivity.BUSY);
    live.accept(
        Observations.of(live("pause")),
        SessionActivity.idleSince(SEEN.minus(Duration.ofMinutes(14))));

    assertThat(live.summary().live()).isEqualTo(2);
    assertThat(live.summary().candidates()).isZero();
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
    assertThat(live.summary().costs()).containsEntry("USD", new BigDecimal("220220.000000"));
    assertThat(live.summary().withCost()).isEqualTo(1000);
  }
}
