package io.dpuledger.facts;

import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.facts.statement.JobStretches;
import io.dpuledger.facts.statement.Stretch;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.ObservedSession;
import io.dpuledger.testing.ObservedStatement;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the Spark jobs of an event log say of idle time. */
class JobsTest extends FactsTest {
  private static final Instant CREATED = Instant.parse("2026-10-05T20:00:00Z");
  private static final long START = CREATED.toEpochMilli();
  private static final long MINUTE = 60_000;

  @Test
  void withoutStatementsTheTimeOfJobsWasNotIdleAndNothingElseIsKnown() {
    TableRow fact = fact(session(6 * 60), List.of(), job(10, 70), job(60, 100), job(250, 270));

    assertText(fact, SessionFactTable.IDLE_EVIDENCE, "CEILING");
    assertMoney(fact, SessionFactTable.IDLE_SECONDS_LOW, "0.000");
    assertMoney(fact, SessionFactTable.IDLE_SECONDS_HIGH, (360 - 110) * 60 + ".000");
    assertThat(fact.numbers(SessionFactTable.JOB_MILLIS)).containsExactly(90 * MINUTE, 20 * MINUTE);
    assertThat(fact.value(SessionFactTable.LAST_JOB_AT)).isEqualTo(at(270));
    List<TableRow> days = days(List.of(fact));
    assertMoney(days.get(0), SessionDayTable.IDLE_SECONDS_HIGH, (240 - 90) * 60 + ".000");
    assertMoney(days.get(1), SessionDayTable.IDLE_SECONDS_HIGH, (120 - 20) * 60 + ".000");
  }

  @Test
  void aSessionWithALogAndWithoutJobsIsAsUnknownAsOneWithoutALog() {
    TableRow without = fact(session(60), List.of());

    assertMoney(without, SessionFactTable.IDLE_SECONDS_HIGH, "3600.000");
    assertThat(without.value(SessionFactTable.LAST_JOB_AT)).isNull();
    assertThat(without.numbers(SessionFactTable.JOB_MILLIS)).containsExactly(0L);
  }

  @Test
  void aJobLeavesTheIdleTimeThatStatementsShow() {
    ObservedSession session = session(60).polledAt(at(60), 1);
    ObservedStatement statement = ObservedStatement.ran(session, 0, at(10), at(20));

    TableRow fact = fact(session, List.of(statement), job(15, 30), job(40, 45));

    assertText(fact, SessionFactTable.IDLE_EVIDENCE, "EXACT");
    assertMoney(fact, SessionFactTable.IDLE_SECONDS_LOW, (60 - 20 - 5) * 60 + ".000");
    assertMoney(fact, SessionFactTable.IDLE_SECONDS_HIGH, (60 - 20 - 5) * 60 + ".000");
    assertThat(fact.flag(SessionFactTable.JOBS_OUTSIDE_STATEMENTS)).isTrue();
    assertThat(fact.value(SessionFactTable.IDLE_SINCE)).isEqualTo(at(45));
  }

  @Test
  void jobsWithinStatementsChangeNothing() {
    ObservedSession session = session(60).polledAt(at(60), 1);
    ObservedStatement statement = ObservedStatement.ran(session, 0, at(10), at(20));

    TableRow fact = fact(session, List.of(statement), job(10, 12), job(15, 20));

    assertMoney(fact, SessionFactTable.IDLE_SECONDS_LOW, "3000.000");
    assertThat(fact.flag(SessionFactTable.JOBS_OUTSIDE_STATEMENTS)).isFalse();
  }

  @Test
  void jobsThatEndAFewSecondsAfterAStatementAreWithinIt() {
    ObservedSession session = session(60).polledAt(at(60), 1);
    ObservedStatement statement = ObservedStatement.ran(session, 0, at(10), at(20));
    Stretch near = new Stretch(START + 10 * MINUTE - 5000, START + 20 * MINUTE + 5000);
    Stretch far = new Stretch(near.from(), near.to() + 1);

    assertThat(
            fact(session, List.of(statement), near).flag(SessionFactTable.JOBS_OUTSIDE_STATEMENTS))
        .isFalse();
    assertThat(
            fact(session, List.of(statement), far).flag(SessionFactTable.JOBS_OUTSIDE_STATEMENTS))
        .isTrue();
  }

  @Test
  void aJobInItsLastMinutesContradictsThatASessionIdledOut() {
    ObservedSession session = session(127).timedOutAfterIdling(30);

    assertText(fact(session, List.of(), job(1, 90)), SessionFactTable.IDLE_EVIDENCE, "TAIL");
    TableRow late = fact(session, List.of(), job(1, 110));
    assertText(late, SessionFactTable.IDLE_EVIDENCE, "UNDECIDABLE");
    assertMoney(late, SessionFactTable.IDLE_SECONDS_LOW, "0.000");
    assertMoney(late, SessionFactTable.IDLE_SECONDS_HIGH, (127 - 109) * 60 + ".000");
  }

  @Test
  void aTailBeginsWhenTheLastJobHasEnded() {
    TableRow fact = fact(session(127).timedOutAfterIdling(30), List.of(), job(90, 99));

    assertText(fact, SessionFactTable.IDLE_EVIDENCE, "TAIL");
    assertMoney(fact, SessionFactTable.IDLE_SECONDS_LOW, (127 - 99) * 60 + ".000");
    assertMoney(fact, SessionFactTable.IDLE_SECONDS_HIGH, (127 - 9) * 60 + ".000");
  }

  /** Statements, jobs and polls at random: what was idle is known to the minute. */
  @Property(tries = 2000)
  void theBoundsHold(@ForAll Random random) {
    int life = 30 + random.nextInt(600);
    boolean[] busy = new boolean[life];
    ObservedSession session = session(life);
    List<ObservedStatement> statements = new ArrayList<>();
    int polled = random.nextInt(3) == 0 ? -1 : random.nextInt(life + 1);
    int at = random.nextInt(20);
    while (at < life - 1 && random.nextInt(6) > 0) {
      int end = Math.min(life, at + 1 + random.nextInt(40));
      mark(busy, at, end);
      if (at < polled) {
        ObservedStatement one =
            end <= polled
                ? ObservedStatement.ran(session, statements.size(), at(at), at(end))
                    .seenAt(at(polled))
                : ObservedStatement.running(session, statements.size(), at(at), at(polled));
        statements.add(one);
      }
      at = end + 1 + random.nextInt(60);
    }
    List<Stretch> jobs = new ArrayList<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      int from = random.nextInt(life);
      int to = Math.min(life, from + 1 + random.nextInt(30));
      mark(busy, from, to);
      jobs.add(job(from, to));
    }
    ObservedSession seen = polled < 0 ? session : session.polledAt(at(polled), statements.size());

    TableRow fact = fact(seen, statements, jobs.toArray(Stretch[]::new));

    BigDecimal idle = BigDecimal.valueOf(60L * idle(busy, 0, life));
    assertThat(idle)
        .isBetween(
            fact.decimal(SessionFactTable.IDLE_SECONDS_LOW),
            fact.decimal(SessionFactTable.IDLE_SECONDS_HIGH));
    BigDecimal high = BigDecimal.ZERO;
    for (TableRow day : days(List.of(fact))) {
      int from = minute(day, SessionDayTable.SLICE_START);
      int to = minute(day, SessionDayTable.SLICE_END);
      BigDecimal least = day.decimal(SessionDayTable.IDLE_SECONDS_LOW);
      BigDecimal most = day.decimal(SessionDayTable.IDLE_SECONDS_HIGH);
      assertThat(BigDecimal.valueOf(60L * idle(busy, from, to))).isBetween(least, most);
      assertThat(day.decimal(SessionDayTable.IDLE_COST_HIGH))
          .isLessThanOrEqualTo(day.decimal(SessionDayTable.LIST_COST));
      high = high.add(most);
    }
    assertThat(high).isEqualByComparingTo(fact.decimal(SessionFactTable.IDLE_SECONDS_HIGH));
  }

  private static int minute(TableRow day, String column) {
    return Math.toIntExact((instant(day, column).toEpochMilli() - START) / MINUTE);
  }

  private static void mark(boolean[] busy, int from, int to) {
    for (int i = from; i < to; i++) {
      busy[i] = true;
    }
  }

  private static int idle(boolean[] busy, int from, int to) {
    int idle = 0;
    for (int i = from; i < to; i++) {
      idle += busy[i] ? 0 : 1;
    }
    return idle;
  }

  private static ObservedSession session(int minutes) {
    return observed("a").created(CREATED).ran(minutes * 60);
  }

  private static Instant at(int minute) {
    return Instant.ofEpochMilli(START + minute * MINUTE);
  }

  private static Stretch job(int from, int to) {
    return new Stretch(START + from * MINUTE, START + to * MINUTE);
  }

  private static TableRow fact(
      ObservedSession session, List<ObservedStatement> statements, Stretch @Nullable ... jobs) {
    return LoggedFacts.of(session, statements, new JobStretches(List.of(jobs), 0, List.of()));
  }
}
