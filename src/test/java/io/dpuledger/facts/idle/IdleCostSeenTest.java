package io.dpuledger.facts.idle;

import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.FactsTest;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.ObservedSession;
import io.dpuledger.testing.ObservedStatement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Five units at 0.44: 2.20 an hour. What is seen is a share of the rounded least. */
class IdleCostSeenTest extends FactsTest {
  private static final Instant NINE = Instant.parse("2026-10-05T09:00:00Z");

  @Test
  void whatStatementsShowIsSeenAndTheTailAfterThemInferred() {
    // 09:00 to 13:30; a statement from 09:30 to 10:30; read at 11:20; the tail from 12:31 on.
    ObservedSession session =
        observed("a")
            .created(NINE)
            .ran(16_200)
            .timedOutAfterIdling(60)
            .polledAt(NINE.plusSeconds(8_400), 1);
    TableRow fact = fact(session, statement(session, 1_800, 5_400));

    assertText(fact, SessionFactTable.IDLE_EVIDENCE, "PARTIAL");
    // 30 and 50 minutes seen, 59 minutes of tail.
    assertMoney(fact, SessionFactTable.IDLE_COST_SEEN, "2.933334");
    assertMoney(fact, SessionFactTable.IDLE_COST_LOW, "5.096667");
  }

  @Test
  void aPollInTheTailSeesItUpToThere() {
    // Idle from 10:00 on; the poll at 10:40 saw 40 minutes of it, the timeout at 11:00 the rest.
    ObservedSession session =
        observed("a")
            .created(NINE)
            .ran(7_230)
            .timedOutAfterIdling(60)
            .polledAt(NINE.plusSeconds(6_000), 1);
    TableRow fact = fact(session, statement(session, 0, 3_600));

    assertText(fact, SessionFactTable.IDLE_EVIDENCE, "EXACT");
    assertMoney(fact, SessionFactTable.IDLE_COST_SEEN, "1.466666");
    assertMoney(fact, SessionFactTable.IDLE_COST_LOW, "2.218333");
  }

  @Test
  void anUnusedSessionThatIsReadAtItsEndIsSeenWhole() {
    ObservedSession session =
        observed("a").created(NINE).ran(3_600).polledAt(NINE.plusSeconds(3_600), 0);
    TableRow fact = fact(session);

    assertText(fact, SessionFactTable.IDLE_EVIDENCE, "UNUSED");
    assertMoney(fact, SessionFactTable.IDLE_COST_SEEN, "2.200000");
    assertMoney(fact, SessionFactTable.IDLE_COST_LOW, "2.200000");
  }

  @Test
  void withoutStatementsATailIsInferredAlone() {
    TableRow fact = fact(observed("a").created(NINE).ran(7_230).timedOutAfterIdling(60));

    assertText(fact, SessionFactTable.IDLE_EVIDENCE, "TAIL");
    assertMoney(fact, SessionFactTable.IDLE_COST_SEEN, "0.000000");
    assertMoney(fact, SessionFactTable.IDLE_COST_LOW, "2.163333");
  }

  @Test
  void statementsThatDoNotGradeShowNothing() {
    TableRow fact =
        fact(
            observed("a")
                .created(NINE)
                .ran(3_600)
                .with(SessionObservationTable.COMMAND_NAME, "gluestreaming")
                .polledAt(NINE.plusSeconds(1_800), 0));

    assertText(fact, SessionFactTable.IDLE_EVIDENCE, "UNSUPPORTED");
    assertMoney(fact, SessionFactTable.IDLE_COST_SEEN, "0.000000");
  }

  @Test
  void withoutAPriceItIsUnknown() {
    TableRow fact = fact(observed("a").region("mx-central-1"));

    assertThat(fact.decimal(SessionFactTable.IDLE_COST_SEEN)).isNull();
    assertThat(fact.isNull(SessionFactTable.IDLE_COST_LOW)).isTrue();
  }

  @Test
  void ofAnAutoScaledSessionTheLeastIsSplitBySeconds() {
    // Idle for 30 and 50 minutes seen and 59 of tail, at 2 units at least.
    ObservedSession session =
        observed("a")
            .created(NINE)
            .ran(16_200)
            .autoScaling()
            .dpuSeconds(50_000)
            .timedOutAfterIdling(60)
            .polledAt(NINE.plusSeconds(8_400), 1);
    TableRow fact = fact(session, statement(session, 1_800, 5_400));

    assertMoney(fact, SessionFactTable.IDLE_COST_LOW, "2.038667");
    assertMoney(fact, SessionFactTable.IDLE_COST_SEEN, "1.173334");
  }

  private static TableRow fact(ObservedSession session, ObservedStatement... statements) {
    return factRows(allRead(), List.of(statements), session).get(0);
  }

  private static ObservedStatement statement(ObservedSession session, long from, long to) {
    return ObservedStatement.ran(session, 0, NINE.plusSeconds(from), NINE.plusSeconds(to));
  }
}
