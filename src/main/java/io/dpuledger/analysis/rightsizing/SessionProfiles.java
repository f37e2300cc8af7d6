package io.dpuledger.analysis.rightsizing;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.dpuledger.facts.IdleEvidence;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.SessionOrigin;
import io.dpuledger.model.SessionProfile;
import io.dpuledger.model.SessionProfile.TimeoutSaving;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.ColumnTypes;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Aggregates the sessions of a look-back to one small profile per group, in one pass. */
public final class SessionProfiles {
  private static final String SESSIONS = "sessions";
  private static final String LIST_COST = "list_cost";
  private static final String MEDIAN_TIMEOUT = "median_timeout";
  private static final String COST_PER_MINUTE = "cost_per_minute";
  private static final String TAIL_SESSIONS = "tail_sessions";
  private static final String TAIL_COST = "tail_cost";
  private static final String TAIL_SAVINGS = "tail_savings";
  private static final String TAIL_CUTS = "tail_cuts";
  private static final String TAIL_CEILINGS = "tail_ceilings";
  private static final String OPEN_SESSIONS = "unprotected_sessions";
  private static final String OPEN_COST = "unprotected_cost";
  private static final String OPEN_CEILINGS = "unprotected_ceilings";
  private static final String WORST_SESSION = "worst_session_cost";

  private final Duration lifetime;
  private final List<Integer> timeouts;

  /**
   * @param lifetime how long a session lives that nothing ends
   * @param timeouts the idle timeouts, in minutes, whose effect is worked out
   */
  public SessionProfiles(Duration lifetime, List<Integer> timeouts) {
    this.lifetime = lifetime;
    this.timeouts = List.copyOf(timeouts);
  }

  /** One row per group; a session belongs to the day on which it started. */
  public Dataset<Row> aggregate(Dataset<Row> sessionFacts, UsagePeriod lookBack) {
    Column isTail = col(SessionFactTable.ENDING).equalTo(IdleEvidence.BY_IDLING);
    Column isOpen = not(col(SessionFactTable.IDLE_PROTECTED));
    Column cost = col(SessionFactTable.LIST_COST);
    Column minutes = col(SessionFactTable.EXECUTION_SECONDS).divide(lit(60));
    Column lifetimeHours = lit(BigDecimal.valueOf(lifetime.toMinutes())).divide(lit(60));
    Column worst =
        col(SessionFactTable.CAPACITY_UNITS)
            .multiply(col(SessionFactTable.LIST_UNIT_PRICE))
            .multiply(lifetimeHours);
    Column timeout = col(SessionFactTable.IDLE_TIMEOUT_MINUTES);
    return sessionFacts
        .where(SessionFactTable.startedWithin(lookBack))
        .where(cost.gt(0))
        .where(col(SessionFactTable.SESSION_ORIGIN).notEqual(SessionOrigin.DATA_PREVIEW.name()))
        .groupBy(
            SessionFactTable.ACCOUNT_ID,
            SessionFactTable.ROLE_NAME,
            SessionFactTable.TEAM,
            SessionFactTable.SESSION_ORIGIN,
            SessionFactTable.BILLING_CURRENCY)
        .agg(
            count(lit(1)).as(SESSIONS),
            money(sum(cost)).as(LIST_COST),
            expr("percentile_approx(" + SessionFactTable.IDLE_TIMEOUT_MINUTES + ", 0.5)")
                .as(MEDIAN_TIMEOUT),
            money(sum(cost).divide(sum(minutes))).as(COST_PER_MINUTE),
            count(when(isTail, 1)).as(TAIL_SESSIONS),
            money(sum(when(isTail, tailCost()))).as(TAIL_COST),
            forEach(minute -> when(isTail.and(timeout.gt(minute)), tailCut(minute)))
                .as(TAIL_SAVINGS),
            array(
                    timeouts.stream()
                        .map(minute -> count(when(isTail.and(timeout.gt(minute)), 1)))
                        .toArray(Column[]::new))
                .as(TAIL_CUTS),
            forEach(minute -> when(not(isOpen).and(timeout.gt(minute)), mostCut(minute)))
                .as(TAIL_CEILINGS),
            count(when(isOpen, 1)).as(OPEN_SESSIONS),
            money(sum(when(isOpen, cost))).as(OPEN_COST),
            money(max(when(isOpen, worst))).as(WORST_SESSION),
            forEach(minute -> when(isOpen, mostCut(minute))).as(OPEN_CEILINGS));
  }

  /** Statements may tell of more idling than that at the end. */
  private static Column tailCost() {
    Column tailSeconds = col(SessionFactTable.IDLE_TIMEOUT_MINUTES).multiply(lit(60));
    Column idleSeconds = col(SessionFactTable.IDLE_SECONDS_LOW);
    Column cost = col(SessionFactTable.IDLE_COST_LOW);
    return when(idleSeconds.gt(tailSeconds), cost.multiply(tailSeconds).divide(idleSeconds))
        .otherwise(cost);
  }

  /** The tail is certain, so what a lower timeout cuts off it is arithmetic. */
  private static Column tailCut(int minute) {
    Column cutSeconds =
        col(SessionFactTable.IDLE_TIMEOUT_MINUTES).minus(lit(minute)).multiply(lit(60));
    return col(SessionFactTable.IDLE_COST_LOW)
        .multiply(cutSeconds)
        .divide(col(SessionFactTable.IDLE_SECONDS_LOW));
  }

  /** No timeout can cut more than what a session ran beyond it. */
  private static Column mostCut(int minute) {
    Column ran = col(SessionFactTable.EXECUTION_SECONDS);
    Column beyond = greatest(ran.minus(lit(minute * 60)), lit(0));
    Column cost = col(SessionFactTable.LIST_COST);
    // An auto-scaled session may have had all its workers just then.
    Column atFullSize =
        col(SessionFactTable.CAPACITY_UNITS)
            .multiply(col(SessionFactTable.LIST_UNIT_PRICE))
            .multiply(beyond)
            .divide(lit(3600));
    return when(col(SessionFactTable.AUTO_SCALING), least(cost, atFullSize))
        .otherwise(cost.multiply(beyond).divide(ran));
  }

  private Column forEach(IntFunction<Column> cut) {
    return array(
        timeouts.stream().map(minute -> money(sum(cut.apply(minute)))).toArray(Column[]::new));
  }

  private static Column money(Column amount) {
    return coalesce(amount.cast(ColumnTypes.MONEY), lit(0).cast(ColumnTypes.MONEY));
  }

  /** Reads a row of {@link #aggregate}. */
  public SessionProfile profile(Row row) {
    return new SessionProfile(
        new SessionProfile.Scope(
            row.getAs(SessionFactTable.ACCOUNT_ID),
            row.getAs(SessionFactTable.ROLE_NAME),
            row.getAs(SessionFactTable.TEAM),
            row.getAs(SessionFactTable.SESSION_ORIGIN)),
        row.getAs(SessionFactTable.BILLING_CURRENCY),
        row.getAs(SESSIONS),
        row.getAs(LIST_COST),
        row.getAs(MEDIAN_TIMEOUT),
        row.getAs(COST_PER_MINUTE),
        row.getAs(TAIL_SESSIONS),
        row.getAs(TAIL_COST),
        savings(row, TAIL_SAVINGS),
        counts(row),
        savings(row, TAIL_CEILINGS),
        row.getAs(OPEN_SESSIONS),
        row.getAs(OPEN_COST),
        row.getAs(WORST_SESSION),
        savings(row, OPEN_CEILINGS));
  }

  private List<TimeoutSaving> savings(Row row, String column) {
    List<BigDecimal> amounts = row.getList(row.fieldIndex(column));
    return IntStream.range(0, timeouts.size())
        .mapToObj(i -> new TimeoutSaving(timeouts.get(i), amounts.get(i)))
        .toList();
  }

  /** How many certain tails each lower timeout would have cut. */
  private Map<Integer, Long> counts(Row row) {
    List<Long> cut = row.getList(row.fieldIndex(TAIL_CUTS));
    return IntStream.range(0, timeouts.size())
        .boxed()
        .collect(Collectors.toMap(timeouts::get, cut::get));
  }
}
