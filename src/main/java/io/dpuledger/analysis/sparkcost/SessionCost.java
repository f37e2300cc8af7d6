package io.dpuledger.analysis.sparkcost;

import static java.util.Objects.requireNonNullElse;

import io.dpuledger.analysis.sparkuse.LoggedSession;
import io.dpuledger.analysis.sparkuse.LoggedSession.SlotUse;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.session.Decimals;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the cost of a session with an event log was paid for: first by time, then, while jobs ran,
 * by workers.
 *
 * <p>The idle cost is what its fact says, at least. A session of fixed size pays for all of its
 * workers all the time, so the rest is divided by time. An auto-scaled session pays for the workers
 * that are there: while jobs ran those of its log, and as many while a statement was open between
 * them. What is left is unknown.
 *
 * @param reason why some of it is unknown; null if nothing is
 */
record SessionCost(SparkCostParts parts, @Nullable UnknownReason reason) {
  static final List<String> COLUMNS =
      List.of(
          SessionFactTable.LIST_COST,
          SessionFactTable.MINIMUM_CHARGE_COST,
          SessionFactTable.IDLE_COST_LOW,
          SessionFactTable.IDLE_SECONDS_LOW,
          SessionFactTable.EXECUTION_SECONDS,
          SessionFactTable.SPARK_JOB_SECONDS,
          SessionFactTable.STATEMENT_WITHOUT_JOB_SECONDS,
          SessionFactTable.AUTO_SCALING,
          SessionFactTable.NUMBER_OF_WORKERS,
          SessionFactTable.CAPACITY_UNITS,
          SessionFactTable.LIST_UNIT_PRICE);

  private static final BigDecimal MILLIS_PER_SECOND = BigDecimal.valueOf(1000);

  /** Of a fact with a list cost. */
  static SessionCost of(TableRow fact, LoggedSession logs) {
    Money money =
        new Money(
            fact.requireDecimal(SessionFactTable.LIST_COST),
            zeroIfNull(fact.decimal(SessionFactTable.MINIMUM_CHARGE_COST)),
            zeroIfNull(fact.decimal(SessionFactTable.IDLE_COST_LOW)));
    BigDecimal ran = fact.decimal(SessionFactTable.EXECUTION_SECONDS);
    BigDecimal jobs = fact.decimal(SessionFactTable.SPARK_JOB_SECONDS);
    BigDecimal idleTime = fact.decimal(SessionFactTable.IDLE_SECONDS_LOW);
    if (ran == null || jobs == null || idleTime == null) {
      return money.unknown();
    }
    Time time =
        new Time(
            jobs,
            zeroIfNull(fact.decimal(SessionFactTable.STATEMENT_WITHOUT_JOB_SECONDS)),
            ran.subtract(idleTime));
    return Boolean.TRUE.equals(fact.flag(SessionFactTable.AUTO_SCALING))
        ? ofAutoScaled(fact, logs, money, time)
        : ofFixedSize(fact, logs, money, time);
  }

  /**
   * The time that was not certainly idle, in seconds.
   *
   * @param jobs with a Spark job
   * @param statementOpen with a statement open and no job
   */
  private record Time(BigDecimal jobs, BigDecimal statementOpen, BigDecimal all) {
    BigDecimal unknown() {
      return all.subtract(jobs).subtract(statementOpen).max(BigDecimal.ZERO);
    }
  }

  /**
   * What is known without a log.
   *
   * @param idle at least
   */
  private record Money(BigDecimal list, BigDecimal minimum, BigDecimal idle) {
    BigDecimal rest() {
      return list.subtract(minimum).subtract(idle);
    }

    private SessionCost unknown() {
      return new SessionCost(
          new SparkCostParts(
              idle,
              BigDecimal.ZERO,
              BigDecimal.ZERO,
              BigDecimal.ZERO,
              BigDecimal.ZERO,
              minimum,
              rest()),
          rest().signum() == 0 ? null : UnknownReason.FIGURES);
    }

    private SessionCost of(PaidTime paid, JobWorkers workers, UnknownReason reason) {
      BigDecimal driver = workers.driverCost(paid.jobs());
      BigDecimal others = paid.jobs().subtract(driver);
      BigDecimal busy = workers.busyCost(others);
      return new SessionCost(
          new SparkCostParts(
              idle,
              paid.statementOpen(),
              others.subtract(busy),
              busy,
              driver,
              minimum,
              paid.unknown()),
          paid.unknown().signum() == 0 ? null : reason);
    }
  }

  private static BigDecimal zeroIfNull(@Nullable BigDecimal amount) {
    return requireNonNullElse(amount, BigDecimal.ZERO);
  }

  private static SessionCost ofFixedSize(
      TableRow fact, LoggedSession logs, Money money, Time time) {
    JobWorkers workers =
        JobWorkers.ofFixedSize(
            logs.slots(),
            fact.integer(SessionFactTable.NUMBER_OF_WORKERS),
            time.jobs().multiply(MILLIS_PER_SECOND));
    PaidTime paid =
        PaidTime.byTime(money.rest(), time.jobs(), time.statementOpen(), time.unknown());
    return money.of(paid, workers, reason(fact, logs, UnknownReason.COVERAGE));
  }

  private static SessionCost ofAutoScaled(
      TableRow fact, LoggedSession logs, Money money, Time time) {
    Integer most = fact.integer(SessionFactTable.NUMBER_OF_WORKERS);
    BigDecimal units = fact.decimal(SessionFactTable.CAPACITY_UNITS);
    BigDecimal price = fact.decimal(SessionFactTable.LIST_UNIT_PRICE);
    if (most == null || most <= 0 || units == null || price == null) {
      return money.unknown();
    }
    SlotUse slots = logs.slots();
    JobWorkers workers =
        JobWorkers.ofAutoScaled(slots, most, time.jobs().multiply(MILLIS_PER_SECOND));
    BigDecimal perWorkerMilli = units.multiply(price);
    BigDecimal divisor = BigDecimal.valueOf(most).multiply(BigDecimal.valueOf(3_600_000));
    BigDecimal ofJobs =
        Decimals.quotient(workers.all().multiply(perWorkerMilli), divisor, Decimals.MONEY);
    BigDecimal ofStatements =
        time.jobs().signum() == 0
            ? BigDecimal.ZERO
            : Decimals.quotient(ofJobs.multiply(time.statementOpen()), time.jobs(), Decimals.MONEY);
    PaidTime paid = PaidTime.byUse(money.rest(), ofJobs, ofStatements);
    return money.of(paid, workers, reason(fact, logs, UnknownReason.AUTO_SCALING));
  }

  private static UnknownReason reason(TableRow fact, LoggedSession logs, UnknownReason otherwise) {
    if (fact.isNull(SessionFactTable.STATEMENT_WITHOUT_JOB_SECONDS)) {
      return UnknownReason.STATEMENTS;
    }
    return logs.isWhole() ? otherwise : UnknownReason.LOG;
  }
}
