package io.dpuledger.analysis.sparkcost;

import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.sparkuse.LoggedSession;
import io.dpuledger.eventlog.join.JoinedBy.Certainty;
import io.dpuledger.facts.FactsTest;
import io.dpuledger.facts.LoggedFacts;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.statement.JobStretches;
import io.dpuledger.facts.statement.Stretch;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.ObservedSession;
import io.dpuledger.testing.ObservedStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the cost of one session was paid for. */
class SessionCostTest extends FactsTest {
  private static final Instant CREATED = Instant.parse("2026-10-05T20:00:00Z");
  private static final long START = CREATED.toEpochMilli();
  private static final long MINUTE = 60_000;

  /** 10 G.1X for an hour are 4.40, of which 3.96 is for executors. */
  @Test
  void timeIsDividedFirstAndThenTheWorkersOfTheTimeOfJobs() {
    SessionCost cost = SessionCost.of(fixed(jobs(12, 18)), logs(9, 36, 6 * 36, 3 * 36));

    assertParts(cost, "3.666667", "0.293333", "0.198000", "0.198000", "0.044000", "0");
    assertThat(cost.reason()).isNull();
  }

  @Test
  void theDriverHasNoWorkerOfItsOwnIfThereAreAsManyExecutorsAsWorkers() {
    SessionCost cost = SessionCost.of(fixed(jobs(12, 18)), logs(10, 40, 6 * 40, 3 * 40));

    assertParts(cost, "3.666667", "0.293333", "0.220000", "0.220000", "0", "0");
  }

  @Test
  void slotsOfWorkersThatNeverHadAnExecutorAreIdle() {
    SessionCost cost = SessionCost.of(fixed(jobs(12, 18)), logs(3, 12, 6 * 12, 6 * 12));

    assertParts(cost, "3.666667", "0.293333", "0.264000", "0.132000", "0.044000", "0");
  }

  @Test
  void workersCanHaveTwoExecutors() {
    SessionCost cost = SessionCost.of(fixed(jobs(12, 18)), logs(18, 36, 6 * 36, 3 * 36));

    assertParts(cost, "3.666667", "0.293333", "0.220000", "0.220000", "0", "0");
  }

  @Test
  void withoutStatementsTimeWithoutAJobIsUnknown() {
    TableRow fact = fact(session(60), List.of(), jobs(12, 18));

    SessionCost cost = SessionCost.of(fact, logs(9, 36, 6 * 36, 3 * 36));

    assertParts(cost, "0", "0", "0.198000", "0.198000", "0.044000", "3.960000");
    assertThat(cost.reason()).isEqualTo(UnknownReason.STATEMENTS);
  }

  @Test
  void whatALogDoesNotReachIsUnknown() {
    JobStretches jobs = new JobStretches(List.of(stretch(12, 15)), 0, List.of(stretch(1, 15)));

    SessionCost cost = SessionCost.of(fixed(jobs), logs(9, 36, 3 * 36, 3 * 36, false));

    assertParts(cost, "3.666667", "0.146667", "0", "0.198000", "0.022000", "0.366666");
    assertThat(cost.reason()).isEqualTo(UnknownReason.LOG);
  }

  @Test
  void aFactThatSaysNothingOfJobsLeavesAllButIdleTimeUnknown() {
    SessionCost cost = SessionCost.of(fixed(null), logs(9, 36, 6 * 36, 3 * 36));

    assertParts(cost, "3.666667", "0", "0", "0", "0", "0.733333");
    assertThat(cost.reason()).isEqualTo(UnknownReason.FIGURES);
  }

  /** 10 G.1X at most. Jobs had 4 executors and the driver for 6 minutes. */
  @Test
  void anAutoScaledSessionPaysForTheWorkersThatItsLogHas() {
    ObservedSession session = session(60).autoScaling().dpuSeconds(9600).polledAt(at(60), 1);
    TableRow fact =
        fact(session, List.of(ObservedStatement.ran(session, 0, at(10), at(20))), jobs(12, 18));

    SessionCost cost = SessionCost.of(fact, logs(8, 32, 6 * 16, 3 * 16));

    SparkCostParts parts = cost.parts();
    assertThat(parts.nothingRan()).isEqualByComparingTo("0.733333");
    assertThat(parts.driver()).isEqualByComparingTo("0.044000");
    assertThat(parts.slotsBusy()).isEqualByComparingTo("0.088000");
    assertThat(parts.slotsIdle()).isEqualByComparingTo("0.088000");
    assertThat(parts.statementOpen()).isEqualByComparingTo("0.146667");
    assertThat(parts.unknown()).isEqualByComparingTo("0.073333");
    assertThat(cost.reason()).isEqualTo(UnknownReason.AUTO_SCALING);
  }

  @Test
  void theBillingMinimumIsAPartOfItsOwn() {
    ObservedSession session = observed("a").created(CREATED).ran(30);
    TableRow fact = fact(session, List.of(), jobs(0, 1));

    SessionCost cost = SessionCost.of(fact, logs(9, 36, 30 * 36L / 60, 0));

    assertThat(cost.parts().minimumCharge())
        .isEqualByComparingTo(fact.decimal(SessionFactTable.MINIMUM_CHARGE_COST))
        .isPositive();
    assertThat(cost.parts().unknown()).isZero();
  }

  /** Sessions, statements, jobs and executors at random. */
  @Property(tries = 1000)
  void thePartsAddUpToTheCostAndNoneIsNegative(@ForAll Random random) {
    int life = 1 + random.nextInt(600);
    ObservedSession session = session(life);
    if (random.nextInt(3) == 0) {
      session = session.autoScaling().dpuSeconds(life * 60.0 * (1 + 9 * random.nextDouble()));
    }
    int polled = random.nextInt(life + 1);
    List<ObservedStatement> statements = new ArrayList<>();
    for (int at = random.nextInt(20); at < polled; at += random.nextInt(90)) {
      int end = Math.min(polled, at + random.nextInt(40));
      statements.add(
          ObservedStatement.ran(session, statements.size(), at(at), at(end)).seenAt(at(polled)));
      at = end;
    }
    List<Stretch> stretches = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      int from = random.nextInt(life);
      stretches.add(stretch(from, from + random.nextInt(60)));
    }
    JobStretches jobs =
        new JobStretches(
            stretches,
            random.nextInt(3) == 0 ? random.nextInt(600_000) : 0,
            List.of(stretch(random.nextInt(9), random.nextInt(700))));
    TableRow fact =
        fact(
            random.nextInt(4) == 0 ? session : session.polledAt(at(polled), statements.size()),
            statements,
            random.nextInt(9) == 0 ? null : jobs);
    int executors = random.nextInt(22);
    long slotMinutes = random.nextInt(20_000);
    LoggedSession logs =
        logs(executors, 4 * executors, slotMinutes, random.nextInt(25_000), random.nextBoolean());

    SessionCost cost = SessionCost.of(fact, logs);

    assertThat(cost.parts().sum()).isEqualByComparingTo(fact.decimal(SessionFactTable.LIST_COST));
    assertThat(cost.parts().all())
        .allMatch(part -> part.signum() >= 0 && part.stripTrailingZeros().scale() <= 6);
    assertThat(cost.parts().nothingRan())
        .isEqualByComparingTo(fact.decimal(SessionFactTable.IDLE_COST_LOW));
    assertThat(cost.reason() == null).isEqualTo(cost.parts().unknown().signum() == 0);
  }

  private static void assertParts(
      SessionCost cost,
      String nothingRan,
      String statementOpen,
      String slotsIdle,
      String slotsBusy,
      String driver,
      String unknown) {
    assertThat(cost.parts().nothingRan()).isEqualByComparingTo(nothingRan);
    assertThat(cost.parts().statementOpen()).isEqualByComparingTo(statementOpen);
    assertThat(cost.parts().slotsIdle()).isEqualByComparingTo(slotsIdle);
    assertThat(cost.parts().slotsBusy()).isEqualByComparingTo(slotsBusy);
    assertThat(cost.parts().driver()).isEqualByComparingTo(driver);
    assertThat(cost.parts().unknown()).isEqualByComparingTo(unknown);
    assertThat(cost.parts().sum()).isEqualByComparingTo("4.4");
  }

  /** An hour with a statement from minute 10 to 20. */
  private static TableRow fixed(@Nullable JobStretches jobs) {
    ObservedSession session = session(60).polledAt(at(60), 1);
    return fact(session, List.of(ObservedStatement.ran(session, 0, at(10), at(20))), jobs);
  }

  private static TableRow fact(
      ObservedSession session, List<ObservedStatement> statements, @Nullable JobStretches jobs) {
    return LoggedFacts.of(session, statements, jobs);
  }

  private static ObservedSession session(int minutes) {
    return observed("a").created(CREATED).ran(minutes * 60).workers(10, "G.1X", 10);
  }

  private static Instant at(int minute) {
    return Instant.ofEpochMilli(START + minute * MINUTE);
  }

  private static Stretch stretch(int from, int to) {
    return new Stretch(START + from * MINUTE, START + to * MINUTE);
  }

  private static JobStretches jobs(int from, int to) {
    return new JobStretches(List.of(stretch(from, to)), 0, List.of(stretch(0, 60)));
  }

  private static LoggedSession logs(
      int executors, int slots, long jobSlotMinutes, long busySlotMinutes) {
    return logs(executors, slots, jobSlotMinutes, busySlotMinutes, true);
  }

  private static LoggedSession logs(
      int executors, int slots, long jobSlotMinutes, long busySlotMinutes, boolean isWhole) {
    return new LoggedSession(
        1,
        Certainty.CERTAIN,
        isWhole,
        new LoggedSession.SlotUse(
            executors, slots, jobSlotMinutes * MINUTE, busySlotMinutes * MINUTE, null),
        new LoggedSession.MemoryUse(null, null, 0, null, false),
        null,
        List.of());
  }
}
