package io.dpuledger.facts.session;

import static io.dpuledger.testing.ObservedSession.CREATED;
import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.FactsTest;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.ObservedSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeenSessionTest extends FactsTest {
  private static final Instant NIGHT = CREATED.plusSeconds(7200);

  @Test
  void theFinalObservationWinsOverALaterLiveOne() {
    Map<String, TableRow> facts =
        facts(
            observed("a").live(NIGHT.plusSeconds(9999)),
            observed("a").ran(3600).observedAt(NIGHT),
            observed("a").ran(3600).observedAt(NIGHT.plusSeconds(60)));

    assertThat(facts).hasSize(1);
    assertText(facts.get("a"), SessionFactTable.LIFECYCLE, "ENDED");
    assertMoney(facts.get("a"), SessionFactTable.LIST_COST, "2.200000");
    assertThat(instant(facts.get("a"), SessionFactTable.FIGURES_AT)).isEqualTo(NIGHT);
  }

  @Test
  void aReusedIdIsAnotherSession() {
    List<TableRow> facts =
        factRows(
            allRead(), observed("a"), observed("a").created(CREATED.plusSeconds(20_000)).ran(60));

    assertThat(facts).hasSize(2);
  }

  @Test
  void ofTwoObservationsAtOneInstantThatOfTheLaterRunCounts() {
    ObservedSession first = observed("a").byRun("run-1");
    ObservedSession second = observed("a").byRun("run-2");

    assertThat(seen(second, first).latest().runId()).isEqualTo("run-2");
    assertThat(seen(first, second).latest().runId()).isEqualTo("run-2");
  }

  @Test
  void theOrderOfObservationsLeavesNoTrace() {
    List<ObservedSession> nights =
        List.of(
            observed("a").live(NIGHT).polledAt(NIGHT, 3),
            observed("a").live(NIGHT.plusSeconds(60)).polledAt(NIGHT.plusSeconds(60), 2),
            observed("a").ran(9000).observedAt(NIGHT.plusSeconds(9000)),
            observed("a").ran(9000).observedAt(NIGHT.plusSeconds(9999)).byRun("run-9"));
    SeenSession forwards = seen(nights.toArray(ObservedSession[]::new));
    SeenSession backwards = seen(nights.get(3), nights.get(2), nights.get(1), nights.get(0));

    assertThat(backwards).isEqualTo(forwards);
    assertThat(forwards.firstObservedAt()).isEqualTo(NIGHT);
    assertThat(forwards.firstEndedAt()).isEqualTo(NIGHT.plusSeconds(9000));
    assertThat(forwards.statementsListed()).isEqualTo(3);
    assertThat(forwards.polls())
        .containsExactly(NIGHT.toEpochMilli(), NIGHT.plusSeconds(60).toEpochMilli());
  }

  @Test
  void tagsAreThoseThatWereReadLast() {
    ObservedSession untagged = observed("a").observedAt(NIGHT.plusSeconds(99));
    ObservedSession early = tagged(NIGHT, Map.of("team", "old"));
    ObservedSession late = tagged(NIGHT.plusSeconds(1), Map.of());

    assertThat(seen(untagged).tags()).isNull();
    assertThat(seen(untagged, early).tags()).containsEntry("team", "old");
    assertThat(seen(late, untagged, early).tags()).isEmpty();
  }

  @Test
  void whatComesMoreThanADayAfterItWasSeenIsNoDifferenceOfClocks() {
    SeenSession seen = seen(observed("a").observedAt(NIGHT));

    assertThat(seen.isAfterItWasSeen(NIGHT.plus(Duration.ofDays(1)))).isFalse();
    assertThat(seen.isAfterItWasSeen(NIGHT.plus(Duration.ofDays(1)).plusMillis(1))).isTrue();
  }

  @Test
  void aStatusThatNobodyKnowsHasEndedIfAwsSaysWhen() {
    assertThat(seen(observed("a").with(SessionObservationTable.STATUS, "GONE")).firstEndedAt())
        .isNotNull();
    assertThat(
            seen(observed("a").live(NIGHT).with(SessionObservationTable.STATUS, "GONE"))
                .firstEndedAt())
        .isNull();
  }

  private static ObservedSession tagged(Instant at, Map<String, String> tags) {
    return observed("a").observedAt(at).with(SessionObservationTable.TAGS, tags);
  }

  static SeenSession seen(ObservedSession... observations) {
    return SeenSession.of(
        Stream.of(observations).map(ObservedSession::observation).toList(), List.of(), null);
  }
}
