package io.dpuledger.analysis.live;

import static io.dpuledger.testing.ObservedSession.CREATED;
import static io.dpuledger.testing.ObservedSession.observed;
import static io.dpuledger.testing.ObservedStatement.ran;
import static io.dpuledger.testing.ObservedStatement.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.FactsTest;
import io.dpuledger.facts.TestRules;
import io.dpuledger.model.LivePolicy;
import io.dpuledger.model.SessionActivity;
import io.dpuledger.model.UnknownCost;
import io.dpuledger.model.target.CollectionOutcome;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.ValueRow;
import io.dpuledger.testing.ObservedSession;
import io.dpuledger.testing.ObservedStatement;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveSessionTest extends FactsTest {
  private static final Instant SEEN = CREATED.plus(Duration.ofHours(42));
  private static final LiveSessionProfile PROFILE =
      new LiveSessionProfile(TestRules.IDLE, new LivePolicy(new BigDecimal("92.40")));

  @Test
  void aBusySessionMayRunUntilItsLifetime() {
    ObservedSession busy = live("a").polledAt(SEEN, 1);

    LiveSession session = session(List.of(running(busy, 0, CREATED.plusSeconds(60), SEEN)), busy);

    assertThat(session.activity()).isEqualTo(SessionActivity.busySince(CREATED.plusSeconds(60)));
    assertThat(session.upSeconds()).isEqualTo("151200.000");
    assertThat(session.endsAt()).isEqualTo(CREATED.plus(Duration.ofHours(48)));
    assertThat(session.money()).isEqualTo(money("92.400000", "2.200000", "13.200000", null));
  }

  @Test
  void anIdleSessionEndsByItsTimeout() {
    ObservedSession idle = live("a").polledAt(SEEN, 1);

    LiveSession session =
        session(List.of(ran(idle, 0, CREATED, SEEN.minus(Duration.ofMinutes(45)))), idle);

    assertThat(session.activity())
        .isEqualTo(SessionActivity.idleSince(SEEN.minus(Duration.ofMinutes(45))));
    assertThat(session.endsAt()).isEqualTo(SEEN.plus(Duration.ofMinutes(15)));
    assertThat(session.money().fromNow()).isEqualTo("0.550000");
  }

  @Test
  void aSessionIsCalledOutAboveTheThresholdOnly() {
    assertThat(session(List.of(), live("a")).isCalledOut()).isFalse();
    assertThat(session(List.of(), live("a").created(CREATED.minusMillis(10))).isCalledOut())
        .isTrue();
  }

  @Test
  void whatIsUnknownIsNullWithItsReason() {
    LiveSession unpriced = session(List.of(), live("a").region("mx-central-1"));
    LiveSession sizeless =
        session(
            List.of(),
            live("a").workers(2, "G.32X", 64).without(SessionObservationTable.MAX_CAPACITY));
    LiveSession overdue = session(List.of(), live("a").created(CREATED.minusSeconds(86_400)));

    assertThat(unpriced.money()).isEqualTo(money(null, null, null, UnknownCost.NO_PRICE));
    assertThat(unpriced.currency()).isNull();
    assertThat(unpriced.isCalledOut()).isFalse();
    assertThat(sizeless.money()).isEqualTo(money(null, null, null, UnknownCost.UNKNOWN_CAPACITY));
    assertThat(overdue.money())
        .isEqualTo(money("145.200000", "2.200000", null, UnknownCost.OVERDUE));
    assertThat(overdue.endsAt()).isNull();
    assertThat(overdue.isCalledOut()).isTrue();
  }

  @Test
  void whatEndedIsNotLiveAndOfWhatIsStaleNobodyKnows() {
    List<TableRow> stale =
        factRows(
            List.of(read("us-east-1", "run-2", CollectionOutcome.DENIED, "run-1", Instant.EPOCH)),
            live("a"));

    assertThat(sum(PROFILE, stale)).isEmpty();
    assertThat(sum(PROFILE, factRows(allRead(), observed("a")))).isEmpty();
  }

  @Test
  void theHighestCostSoFarComesFirstWhateverTheOrderOfRows() {
    List<TableRow> facts =
        factRows(
            allRead(),
            live("small").workers(2, "G.1X", 2),
            live("unknown").region("mx-central-1"),
            live("b"),
            live("a"),
            live("large").workers(9, "G.1X", 9));
    ArrayList<LiveSession> one = sum(PROFILE, facts.subList(0, 2));
    ArrayList<LiveSession> other = sum(PROFILE, facts.subList(2, 5));

    List<LiveSession> sessions = LiveSession.inOrder(PROFILE.merge(other, one));

    assertThat(sessions)
        .extracting(session -> session.key().sessionId())
        .containsExactly("large", "a", "b", "small", "unknown");
    assertThat(LiveSession.inOrder(sum(PROFILE, facts))).isEqualTo(sessions);
  }

  @Test
  void aRowIsReadBackAsItWasWritten() {
    ObservedSession busy = live("busy").polledAt(SEEN, 1).autoScaling();
    ObservedSession idle = live("idle").polledAt(SEEN, 0);
    List<TableRow> facts =
        factRows(
            allRead(),
            List.of(running(busy, 0, CREATED, SEEN)),
            busy,
            idle,
            live("unread"),
            live("unpriced").region("mx-central-1"),
            live("overdue").created(CREATED.minusSeconds(86_400)));

    assertThat(sum(PROFILE, facts))
        .hasSize(5)
        .allSatisfy(
            session ->
                assertThat(
                        LiveSessionTable.TABLE.read(
                            ValueRow.of(
                                LiveSessionTable.SCHEMA, LiveSessionTable.TABLE.row(session))))
                    .isEqualTo(session));
  }

  private static ObservedSession live(String id) {
    return observed(id).live(SEEN);
  }

  private static LiveSession session(List<ObservedStatement> statements, ObservedSession session) {
    return sum(PROFILE, factRows(allRead(), statements, session)).get(0);
  }

  private static LiveSession.Money money(
      String soFar, String perHour, String fromNow, UnknownCost unknown) {
    return new LiveSession.Money(amount(soFar), amount(perHour), amount(fromNow), unknown);
  }

  private static BigDecimal amount(String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
