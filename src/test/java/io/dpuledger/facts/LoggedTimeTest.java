package io.dpuledger.facts;

import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long jobs of a session ran, and how long a statement was open without one. */
class LoggedTimeTest extends FactsTest {
  private static final Instant CREATED = Instant.parse("2026-10-05T20:00:00Z");
  private static final long START = CREATED.toEpochMilli();
  private static final long MINUTE = 60_000;
  private static final Stretch ALL = stretch(0, 60);

  @Test
  void aStatementWithoutAJobIsNeitherJobNorIdle() {
    TableRow fact = polled(jobs(0, List.of(ALL), stretch(12, 15), stretch(14, 18)));

    assertSeconds(fact, SessionFactTable.SPARK_JOB_SECONDS, 6);
    assertSeconds(fact, SessionFactTable.STATEMENT_WITHOUT_JOB_SECONDS, 4);
    assertSeconds(fact, SessionFactTable.IDLE_SECONDS_LOW, 50);
  }

  @Test
  void beyondItsLogNobodyKnowsWhetherAJobRan() {
    TableRow fact = polled(jobs(0, List.of(stretch(5, 13)), stretch(11, 12)));

    assertSeconds(fact, SessionFactTable.SPARK_JOB_SECONDS, 1);
    assertSeconds(fact, SessionFactTable.STATEMENT_WITHOUT_JOB_SECONDS, 2);
    assertSeconds(fact, SessionFactTable.IDLE_SECONDS_LOW, 50);
  }

  @Test
  void aLogThatLacksEventsKnowsOfNoTimeWithoutAJob() {
    TableRow fact = polled(jobs(0, List.of(), stretch(12, 18)));

    assertSeconds(fact, SessionFactTable.SPARK_JOB_SECONDS, 6);
    assertSeconds(fact, SessionFactTable.STATEMENT_WITHOUT_JOB_SECONDS, 0);
  }

  @Test
  void pausesWithinAStretchAreNoJobTimeAndNotKnownToBeWithoutAJob() {
    TableRow fact = polled(jobs(2 * MINUTE, List.of(ALL), stretch(12, 18)));

    assertSeconds(fact, SessionFactTable.SPARK_JOB_SECONDS, 4);
    assertSeconds(fact, SessionFactTable.STATEMENT_WITHOUT_JOB_SECONDS, 4);
    assertSeconds(fact, SessionFactTable.IDLE_SECONDS_LOW, 50);
  }

  @Test
  void onlyJobsInTheBilledTimeCount() {
    TableRow fact = polled(jobs(0, List.of(ALL), stretch(-5, 3), stretch(58, 70)));

    assertSeconds(fact, SessionFactTable.SPARK_JOB_SECONDS, 5);
  }

  @Test
  void withoutStatementsOnlyTheTimeOfJobsIsKnown() {
    TableRow fact = fact(session(60), List.of(), jobs(0, List.of(ALL), stretch(12, 18)));

    assertSeconds(fact, SessionFactTable.SPARK_JOB_SECONDS, 6);
    assertThat(fact.decimal(SessionFactTable.STATEMENT_WITHOUT_JOB_SECONDS)).isNull();
  }

  @Test
  void withoutALogNeitherIsKnown() {
    TableRow fact = polled(null);

    assertThat(fact.decimal(SessionFactTable.SPARK_JOB_SECONDS)).isNull();
    assertThat(fact.decimal(SessionFactTable.STATEMENT_WITHOUT_JOB_SECONDS)).isNull();
  }

  /** Statements, jobs, polls and logs at random: what is known is right, and no minute is two. */
  @Property(tries = 2000)
  void itsTimeAddsUp(@ForAll Random random) {
    int life = 30 + random.nextInt(600);
    boolean isTimeout = random.nextInt(3) == 0;
    ObservedSession session = session(life);
    int polled = random.nextInt(3) == 0 ? -1 : random.nextInt(life + 1);
    boolean[] open = new boolean[life];
    List<ObservedStatement> statements = new ArrayList<>();
    int at = random.nextInt(20);
    while (at < life - 1 && random.nextInt(6) > 0) {
      int end = Math.min(life, at + 1 + random.nextInt(40));
      mark(open, at, end);
      if (at < polled) {
        statements.add(
            end <= polled
                ? ObservedStatement.ran(session, statements.size(), at(at), at(end))
                    .seenAt(at(polled))
                : ObservedStatement.running(session, statements.size(), at(at), at(polled)));
      }
      at = end + 1 + random.nextInt(60);
    }
    boolean[] ran = new boolean[life];
    int from = random.nextInt(life);
    int to = from + random.nextInt(life - from + 1);
    List<Stretch> stretches = new ArrayList<>();
    for (int i = to > from ? random.nextInt(8) : 0; i > 0; i--) {
      int start = from + random.nextInt(to - from);
      int end = Math.min(to, start + 1 + random.nextInt(30));
      mark(ran, start, end);
      stretches.add(stretch(start, end));
    }
    long pauses = random.nextInt(3) == 0 ? MINUTE * random.nextInt(20) : 0;
    ObservedSession ended =
        isTimeout ? session.timedOutAfterIdling(1 + random.nextInt(60)) : session;
    TableRow fact =
        fact(
            polled < 0 ? ended : ended.polledAt(at(polled), statements.size()),
            statements,
            new JobStretches(stretches, pauses, List.of(stretch(from, to))));

    BigDecimal jobs = fact.decimal(SessionFactTable.SPARK_JOB_SECONDS);
    assertThat(jobs)
        .isEqualByComparingTo(
            BigDecimal.valueOf(Math.max(0, 60L * count(life, i -> ran[i]) - pauses / 1000)));
    BigDecimal withoutJob = fact.decimal(SessionFactTable.STATEMENT_WITHOUT_JOB_SECONDS);
    if (polled < 0) {
      assertThat(withoutJob).isNull();
    } else {
      assertThat(withoutJob)
          .isEqualByComparingTo(
              BigDecimal.valueOf(
                  60L * count(life, i -> open[i] && !ran[i] && from <= i && i < to && i < polled)));
    }
    BigDecimal unknown =
        fact.decimal(SessionFactTable.EXECUTION_SECONDS)
            .subtract(jobs)
            .subtract(withoutJob == null ? BigDecimal.ZERO : withoutJob)
            .subtract(fact.decimal(SessionFactTable.IDLE_SECONDS_LOW));
    assertThat(unknown).isNotNegative();
  }

  private static int count(int life, IntPredicate minute) {
    return Math.toIntExact(IntStream.range(0, life).filter(minute).count());
  }

  private static void mark(boolean[] minutes, int from, int to) {
    for (int i = from; i < to; i++) {
      minutes[i] = true;
    }
  }

  private static void assertSeconds(TableRow fact, String column, int minutes) {
    assertThat(fact.decimal(column)).isEqualByComparingTo(BigDecimal.valueOf(60L * minutes));
  }

  /** An hour with a statement from minute 10 to 20. */
  private static TableRow polled(@Nullable JobStretches jobs) {
    ObservedSession session = session(60).polledAt(at(60), 1);
    return fact(session, List.of(ObservedStatement.ran(session, 0, at(10), at(20))), jobs);
  }

  private static JobStretches jobs(long pauseMillis, List<Stretch> reach, Stretch... stretches) {
    return new JobStretches(List.of(stretches), pauseMillis, reach);
  }

  private static ObservedSession session(int minutes) {
    return observed("a").created(CREATED).ran(minutes * 60);
  }

  private static Instant at(int minute) {
    return Instant.ofEpochMilli(START + minute * MINUTE);
  }

  private static Stretch stretch(int from, int to) {
    return new Stretch(START + from * MINUTE, START + to * MINUTE);
  }

  private static TableRow fact(
      ObservedSession session, List<ObservedStatement> statements, @Nullable JobStretches jobs) {
    return LoggedFacts.of(session, statements, jobs);
  }
}
