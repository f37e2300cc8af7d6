package io.dpuledger.facts.idle;

import static io.dpuledger.facts.SessionFactTable.EXPOSURE_COST;
import static io.dpuledger.facts.SessionFactTable.IDLE_COST_HIGH;
import static io.dpuledger.facts.SessionFactTable.IDLE_COST_LOW;
import static io.dpuledger.facts.SessionFactTable.IDLE_EVIDENCE;
import static io.dpuledger.facts.SessionFactTable.IDLE_SECONDS_HIGH;
import static io.dpuledger.facts.SessionFactTable.IDLE_SECONDS_LOW;
import static io.dpuledger.testing.ObservedSession.CREATED;
import static io.dpuledger.testing.ObservedSession.observed;
import static io.dpuledger.testing.ObservedStatement.ran;
import static io.dpuledger.testing.ObservedStatement.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.FactsTest;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.ObservedSession;
import io.dpuledger.testing.ObservedStatement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What statements add to the grades, wherever somebody polled them. */
class StatementEvidenceTest extends FactsTest {

  @Test
  void whoLooksIntoTheTailKnowsTheWholeLife() {
    // Busy from 600 to 4,200 s, then idle for an hour until the timeout; read in that hour.
    ObservedSession session = idledOut("a", 7800).polledAt(after(5000), 1);

    TableRow fact = graded(List.of(ran(session, 0, after(600), after(4200))), session).get("a");

    assertThat(grade(fact)).isEqualTo("EXACT 4200.000 4200.000");
    assertMoney(fact, IDLE_COST_LOW, "2.566667");
    assertMoney(fact, IDLE_COST_HIGH, "2.566667");
    // 600 s before the statement and 800 s after it were seen; the rest is the tail.
    assertThat(fact.value(SessionFactTable.SEEN_IDLE_MILLIS)).isEqualTo(List.of(1_400_000L));
  }

  @Test
  void whatRanAfterTheLastReadingNobodyKnows() {
    ObservedSession stopped = observed("stopped").ran(7200).polledAt(after(3600), 1);
    ObservedSession timedOut = idledOut("timed out", 9017).polledAt(after(3600), 1);

    Map<String, TableRow> facts =
        graded(
            List.of(
                ran(stopped, 0, after(600), after(2400)),
                ran(timedOut, 0, after(600), after(2400))),
            stopped,
            timedOut);

    assertThat(grade(facts.get("stopped"))).isEqualTo("PARTIAL 1800.000 5400.000");
    // The tail is certain without having been looked into: 1,800 + 3,540 s.
    assertThat(grade(facts.get("timed out"))).isEqualTo("PARTIAL 5340.000 7217.000");
  }

  @Test
  void aLiveSessionIsKnownUntilItWasSeenAndExposesWhatIsLeftOfItsTimeout() {
    Instant seen = after(3600);
    ObservedSession used = observed("used").live(seen).polledAt(seen.plusSeconds(1), 1);
    ObservedSession unused = observed("unused").live(seen).polledAt(seen.plusSeconds(1), 0);
    ObservedSession busy = observed("busy").live(seen).polledAt(seen.plusSeconds(1), 1);

    Map<String, TableRow> facts =
        graded(
            List.of(
                ran(used, 0, after(600), after(1800)), running(busy, 0, after(600), after(900))),
            used,
            unused,
            busy);

    assertThat(grade(facts.get("used"))).isEqualTo("EXACT 2400.000 2400.000");
    assertThat(grade(facts.get("unused"))).isEqualTo("UNUSED 3600.000 3600.000");
    assertThat(grade(facts.get("busy"))).isEqualTo("EXACT 600.000 600.000");
    // 5 DPU for what is left of an hour: half of it, nothing. A statement may run for 47 more
    // hours.
    assertMoney(facts.get("used"), EXPOSURE_COST, "1.100000");
    assertMoney(facts.get("unused"), EXPOSURE_COST, "0.000000");
    assertThat(instant(facts.get("busy"), SessionFactTable.BUSY_SINCE)).isEqualTo(after(600));
    assertThat(facts.get("used").isNull(SessionFactTable.BUSY_SINCE)).isTrue();
    assertMoney(facts.get("busy"), EXPOSURE_COST, "103.400000");
  }

  @Test
  void aStatementInTheTailShowsThatItsGroupEndsByATimeoutThatNobodySees() {
    ObservedSession late = idledOut("late", 9017).polledAt(after(7000), 1);
    ObservedSession unread = idledOut("unread", 8000);
    ObservedSession read = idledOut("read", 8200).polledAt(after(5000), 1);
    ObservedSession other =
        idledOut("other", 8000)
            .with(SessionObservationTable.ROLE_ARN, "arn:aws:iam::1:role/glue-other");

    Map<String, TableRow> facts =
        graded(
            List.of(ran(late, 0, after(600), after(6500)), ran(read, 0, after(600), after(4590))),
            late,
            unread,
            read,
            other);

    assertThat(grade(facts.get("late"))).isEqualTo("PARTIAL 1100.000 3117.000");
    assertThat(grade(facts.get("unread"))).isEqualTo("UNDECIDABLE 0.000 8000.000");
    // Its statements say themselves how it ended.
    assertThat(grade(facts.get("read"))).isEqualTo("EXACT 4210.000 4210.000");
    assertThat(grade(facts.get("other"))).isEqualTo("TAIL 3540.000 8000.000");
  }

  @Test
  void whoIdledForLongerThanItsTimeoutDidNotEndByIt() {
    ObservedSession outlived = idledOut("outlived", 9017).polledAt(after(7000), 1);

    Map<String, TableRow> facts =
        graded(List.of(ran(outlived, 0, after(600), after(1000))), outlived);

    assertThat(grade(facts.get("outlived"))).isEqualTo("PARTIAL 6600.000 8617.000");
  }

  @Test
  void whereAPollListedMoreThanWasKeptNothingIsCertain() {
    ObservedSession session = idledOut("a", 7800).polledAt(after(5000), 2);

    TableRow fact = graded(List.of(ran(session, 0, after(600), after(4200))), session).get("a");

    assertThat(grade(fact)).isEqualTo("TAIL 3540.000 7800.000");
    assertThat(fact.texts(SessionFactTable.QUALITY_FLAGS)).contains("STATEMENTS_UNUSABLE");
  }

  @Test
  void statementsTellNothingOfASessionWithoutAPlaceInTime() {
    ObservedSession longerThanItsLife =
        observed("a").ran(7200).completed(after(3600)).polledAt(after(3000), 1);

    TableRow fact =
        graded(List.of(ran(longerThanItsLife, 0, after(600), after(1200))), longerThanItsLife)
            .get("a");

    assertThat(grade(fact)).isEqualTo("CEILING 0.000 7200.000");
  }

  @Test
  void pollsAreCountedByTheHourOfTheirDay() {
    ObservedSession first = observed("a").live(after(1800)).polledAt(after(1800), 1);
    ObservedSession second = observed("a").live(after(5400)).polledAt(after(5400), 1);
    ObservedSession last = observed("a").ran(7200);

    TableRow fact =
        graded(
                List.of(
                    running(first, 0, after(600), after(1800)),
                    ran(first, 0, after(600), after(3000))),
                first,
                second,
                last)
            .get("a");

    assertThat(fact.value(SessionFactTable.POLL_HOURS)).isEqualTo(List.of(9, 10));
    assertThat(fact.value(SessionFactTable.IDLE_POLL_HOURS)).isEqualTo(List.of(10));
  }

  private Map<String, TableRow> graded(
      List<ObservedStatement> statements, ObservedSession... sessions) {
    return byId(factRows(allRead(), statements, sessions));
  }

  private static ObservedSession idledOut(String id, double seconds) {
    return observed(id).ran(seconds).timedOutAfterIdling(60);
  }

  private static Instant after(long seconds) {
    return CREATED.plusSeconds(seconds);
  }

  private static String grade(TableRow fact) {
    return fact.text(IDLE_EVIDENCE)
        + " "
        + fact.decimal(IDLE_SECONDS_LOW)
        + " "
        + fact.decimal(IDLE_SECONDS_HIGH);
  }
}
