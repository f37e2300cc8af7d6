package io.dpuledger.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.table.DataException;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.PlainRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each row here: session, then cost, idle at least, idle at most; seen idle, minimum charge. */
class SumChecksTest {
  private static final String[] FACTS = {"a 10 2 6", "b 5 0 5"};
  private static final String[] DAYS = {"a 4 1 2", "a 6 1 4", "b 5 0 5"};
  private static final Supplier<List<String>> NAMES = () -> List.of("row of a", "row of b");

  @Test
  void sumsThatHoldPass() {
    assertThatCode(() -> check(2, FACTS, DAYS, DAYS)).doesNotThrowAnyException();
  }

  @Test
  void noSessionsAtAllPass() {
    String[] nothing = {};
    assertThatCode(() -> check(0, nothing, nothing, nothing)).doesNotThrowAnyException();
  }

  @Test
  void aCentThatIsLostOnTheWayToTheDaysIsFoundAndItsSessionNamed() {
    String[] days = {"a 4 1 2", "a 5.99 1 4", "b 5 0 5"};
    assertThatThrownBy(() -> check(2, FACTS, days, days))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "session_day and session_fact do not add up to the same unit_hours: 14.990000 against"
                + " 15.000000; nothing was published; this is a bug, please report it with these"
                + " rows: row of a; row of b");
  }

  @Test
  void moneyThatWandersFromOneSessionToAnotherIsFoundThoughTheTotalHolds() {
    String[] days = {"a 4 1 2", "a 5 1 4", "b 6 0 5"};
    assertThatThrownBy(() -> check(2, FACTS, days, days))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("do not add up to the same unit_hours_by_session");
  }

  @Test
  void daysThatAreLostOnTheWayToTheSpendAreFound() {
    assertThatThrownBy(() -> check(2, FACTS, DAYS, "a 4 1 2", "a 6 1 4"))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "session_day and spend_daily do not add up to the same unit_hours: 15.000000 against"
                + " 10.000000; nothing was published");
  }

  @Test
  void aSessionThatIsDoubledOrLostIsFound() {
    assertThatThrownBy(() -> SumChecks.checkKeys(1, NAMES))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("sessions with more than one fact: 1; nothing was published")
        .hasMessageContaining("row of b");
    assertThatThrownBy(() -> check(3, FACTS, DAYS, DAYS))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("3 sessions needed a fact, but only 2 have one");
  }

  @Test
  void aSessionOnceIsNoFault() {
    assertThatCode(() -> SumChecks.checkKeys(0, NAMES)).doesNotThrowAnyException();
  }

  @Test
  void aSessionThatHasNotEndedHasAFactThoughItWasNotJustSeen() {
    assertThatCode(() -> SumChecks.checkRows(1, 2)).doesNotThrowAnyException();
  }

  @Test
  void idleMoneyThatIsNotBetweenNothingAndTheCostIsFound() {
    for (String wrong : new String[] {"a 10 7 6", "a 10 -1 6", "a 10 2 11", "a -1 - -"}) {
      SessionSums sums = sessions("session_day", wrong);
      SpendSums spend = money("spend_daily", wrong);
      SpendSums days = money("session_day", wrong);

      assertThatThrownBy(() -> SumChecks.checkOrder(sums, NAMES))
          .as(wrong)
          .isInstanceOf(DataException.class)
          .hasMessageContaining("does not hold in session_day; nothing was published; this is a");
      assertThatThrownBy(() -> SumChecks.checkAnswer(spend, days))
          .as(wrong)
          .isInstanceOf(DataException.class)
          .hasMessageEndingWith("does not hold in spend_daily; nothing was published");
    }
  }

  @Test
  void whatIsUnknownCountsAsNothingAndBreaksNoOrder() {
    SessionSums sums = sessions("session_day", "a - - -", "b 5 - 5");

    assertThat(sums.differences(sessions("session_fact", "b 5 - 5"))).isEmpty();
    assertThat(sums.disorderedRows()).isZero();
    assertThat(sums.rows()).isEqualTo(2);
  }

  @Test
  void seenIdleCostThatIsLostOnTheWayIsFound() {
    String[] facts = {"a 10 2 6 1", "b 5 0 5 0"};
    String[] days = {"a 4 1 2 0", "a 6 1 4 0", "b 5 0 5 0"};
    assertThatThrownBy(() -> check(2, facts, days, days))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(
            "do not add up to the same idle_cost_seen: 0.000000 against 1.000000");
  }

  @Test
  void minimumChargesThatAreLostOnTheWayAreFound() {
    String[] facts = {"a 10 2 6 1 3"};
    String[] days = {"a 6 1 2 0 3", "a 4 1 4 1 0"};
    assertThatCode(() -> check(1, facts, days, days)).doesNotThrowAnyException();
    assertThatThrownBy(() -> check(1, facts, days, "a 10 2 6 1 2"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("spend_daily do not add up to the same minimum_charge_cost");
  }

  @Test
  void partsThatAnEarlierVersionDidNotWorkOutAreNotCompared() {
    String[] facts = {"a 10 2 6 1", "b 5 1 5"};
    String[] days = {"a 4 1 2 0", "a 6 1 4 1", "b 5 1 5"};
    assertThatCode(() -> check(2, facts, days, "a 10 2 6", "b 5 1 5")).doesNotThrowAnyException();
    assertThatThrownBy(() -> check(2, facts, days, "a 10 2 6", "b 5 0 5"))
        .as("but all else is")
        .hasMessageContaining("the same idle_cost_low");
  }

  @Test
  void moreSeenThanIdleOrMoreIdleThanTheMinimumChargeLeavesIsFound() {
    assertThat(sessions("session_day", "a 10 2 6 2").disorderedRows()).isZero();
    assertThat(sessions("session_day", "a 10 2 6 2.01").disorderedRows()).isOne();
    assertThat(sessions("session_day", "a 10 2 6 -1").disorderedRows()).isOne();
    assertThat(sessions("session_day", "a 10 2 6 1 4").disorderedRows()).isZero();
    assertThat(sessions("session_day", "a 10 2 6 1 4.01").disorderedRows()).isOne();
    assertThat(sessions("session_day", "a 10 2 6 1 -1").disorderedRows()).isOne();
  }

  @Test
  void sumsOfPartsAreTheSumsOfAll() {
    SessionSums parts = sessions("session_day", DAYS[2], DAYS[0]).plus(sessions("x", DAYS[1]));

    assertThat(parts.differences(sessions("session_day", DAYS))).isEmpty();
    assertThat(parts.rows()).isEqualTo(3);
    assertThat(parts.table()).isEqualTo("session_day");
  }

  private static void check(long sessions, String[] facts, String[] days, String... spend) {
    SessionSums factSums = sessions("session_fact", facts);
    SessionSums daySums = sessions("session_day", days);
    SumChecks.checkRows(sessions, factSums.rows());
    SumChecks.checkOrder(factSums, NAMES);
    SumChecks.checkOrder(daySums, NAMES);
    SumChecks.check(factSums, daySums, NAMES);
    SumChecks.checkAnswer(money("spend_daily", spend), money("session_day", days));
  }

  private static SessionSums sessions(String table, String... rows) {
    SessionSums sums = new SessionSums(table);
    rows(rows).forEach(sums::add);
    return sums;
  }

  private static SpendSums money(String table, String... rows) {
    SpendSums sums = new SpendSums(table);
    rows(rows).forEach(sums::add);
    return sums;
  }

  private static Stream<TableRow> rows(String... rows) {
    return Stream.of(rows).map(SumChecksTest::row);
  }

  private static TableRow row(String text) {
    String[] parts = text.split(" ");
    return PlainRow.of(SessionDayTable.SCHEMA, "2026-11-21")
        .with(SessionDayTable.ACCOUNT_ID, "012345678901")
        .with(SessionDayTable.REGION, "us-east-1")
        .with(SessionDayTable.SESSION_ID, parts[0])
        .with(SessionDayTable.CREATED_ON, Instant.parse("2026-11-21T00:00:00Z"))
        .with(SessionDayTable.UNIT_HOURS, figure(parts[1], 6))
        .with(SessionDayTable.LIST_COST, figure(parts[1], 6))
        .with(SessionDayTable.CONTRACTED_COST, figure(parts[1], 6))
        .with(SessionDayTable.IDLE_COST_LOW, figure(parts[2], 6))
        .with(SessionDayTable.IDLE_COST_HIGH, figure(parts[3], 6))
        .with(SessionDayTable.IDLE_COST_SEEN, parts.length > 4 ? figure(parts[4], 6) : null)
        .with(SessionDayTable.MINIMUM_CHARGE_COST, parts.length > 5 ? figure(parts[5], 6) : null)
        .with(SessionDayTable.IDLE_SECONDS_LOW, figure(parts[2], 3))
        .with(SessionDayTable.IDLE_SECONDS_HIGH, figure(parts[3], 3))
        .row();
  }

  private static @Nullable BigDecimal figure(String text, int scale) {
    return text.equals("-") ? null : new BigDecimal(text).setScale(scale);
  }
}
