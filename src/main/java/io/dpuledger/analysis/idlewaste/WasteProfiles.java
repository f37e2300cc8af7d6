package io.dpuledger.analysis.idlewaste;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_millis;
import static org.apache.spark.sql.functions.when;

import io.dpuledger.facts.IdleEvidence;
import io.dpuledger.facts.LastPause;
import io.dpuledger.facts.Lifecycle;
import io.dpuledger.facts.SeenStatements;
import io.dpuledger.facts.SessionDayTable;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.ColumnTypes;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DecimalType;

/** Aggregates days and facts to small profiles of sessions that are alike. */
public final class WasteProfiles {
  private static final String EXECUTION = "execution_seconds";
  private static final String TIMEOUT = "timeout_seconds";
  private static final String CAPPED = "capped_seconds";
  private static final String SEEN = "seen_millis";
  private static final String SEEN_IDLE = "seen_idle";
  private static final String ALL_SEEN = "all_seen_millis";
  private static final String ALL_SEEN_IDLE = "all_seen_idle";
  private static final String POLLS = "polls";
  private static final String IDLE_POLLS = "idle_polls";
  private static final String HOURS = "hours";

  private static final List<String> LABELS =
      List.of(
          SessionFactTable.TEAM,
          SessionFactTable.OWNER,
          SessionFactTable.WORKER_TYPE,
          SessionFactTable.SESSION_ORIGIN,
          SessionFactTable.IDLE_TIMEOUT_CLASS,
          SessionFactTable.ENDING,
          SessionFactTable.BILLING_CURRENCY);

  private WasteProfiles() {}

  /** What was spent on the days of a period. */
  public static Dataset<Row> spending(Dataset<Row> sessionDays) {
    return sessionDays
        .groupBy(columns(Stream.concat(LABELS.stream(), Stream.of(SessionDayTable.IDLE_EVIDENCE))))
        .agg(
            total(SessionDayTable.UNIT_HOURS, ColumnTypes.UNITS),
            total(SessionDayTable.LIST_COST, ColumnTypes.MONEY),
            total(SessionDayTable.IDLE_COST_LOW, ColumnTypes.MONEY),
            total(SessionDayTable.IDLE_COST_HIGH, ColumnTypes.MONEY));
  }

  /**
   * How the sessions were used that started in a period.
   *
   * @param tolerance how far an idle timeout may strike from its time
   */
  public static Dataset<Row> behaviour(
      Dataset<Row> sessionFacts, UsagePeriod period, Duration tolerance) {
    Column timeout = IdleEvidence.timeoutSeconds();
    Column ran = col(SessionFactTable.EXECUTION_SECONDS);
    Column isRatio =
        col(SessionFactTable.LIFECYCLE).equalTo(Lifecycle.ENDED).and(timeout.gt(0)).and(ran.gt(0));
    Column allSeen =
        unix_millis(col(SessionFactTable.STATEMENTS_READ_AT))
            .minus(unix_millis(col(SessionFactTable.STARTED_ON)))
            .minus(SeenStatements.total(col(SessionFactTable.UNSEEN_MILLIS)));
    Column allSeenIdle = SeenStatements.total(col(SessionFactTable.SEEN_IDLE_MILLIS));
    // What was looked at of the certain tail tells nothing of the time before it.
    Column inTail =
        coalesce(
            when(LastPause.endedByTimeout(tolerance), greatest(LastPause.seenMillis(), lit(0L))),
            lit(0L));
    return sessionFacts
        .where(SessionFactTable.startedWithin(period))
        .where(IdleEvidence.canBeRead())
        .groupBy(columns(LABELS.stream()))
        .agg(
            seconds(when(isRatio, ran)).as(EXECUTION),
            seconds(when(isRatio, timeout)).as(TIMEOUT),
            seconds(when(isRatio, least(timeout, ran))).as(CAPPED),
            millis(allSeen.minus(inTail)).as(SEEN),
            millis(allSeenIdle.minus(inTail)).as(SEEN_IDLE),
            millis(allSeen).as(ALL_SEEN),
            millis(allSeenIdle).as(ALL_SEEN_IDLE),
            millis(count(SessionFactTable.POLL_HOURS)).as(POLLS),
            millis(count(SessionFactTable.IDLE_POLL_HOURS)).as(IDLE_POLLS),
            array_distinct(flatten(collect_set(col(SessionFactTable.POLL_HOURS)))).as(HOURS));
  }

  /** Reads a row of {@link #spending}. */
  public static Spending spending(Row row) {
    return new Spending(
        labels(row),
        row.getAs(SessionDayTable.ENDING),
        row.getAs(SessionDayTable.IDLE_EVIDENCE),
        row.getAs(SessionDayTable.BILLING_CURRENCY),
        row.getAs(SessionDayTable.UNIT_HOURS),
        row.getAs(SessionDayTable.LIST_COST),
        row.getAs(SessionDayTable.IDLE_COST_LOW),
        row.getAs(SessionDayTable.IDLE_COST_HIGH));
  }

  /** Reads a row of {@link #behaviour}. */
  public static Behaviour behaviour(Row row) {
    return new Behaviour(
        labels(row),
        row.getAs(SessionFactTable.ENDING),
        row.getAs(SessionFactTable.BILLING_CURRENCY),
        row.<BigDecimal>getAs(EXECUTION),
        row.<BigDecimal>getAs(TIMEOUT),
        row.<BigDecimal>getAs(CAPPED),
        row.<Long>getAs(SEEN),
        row.<Long>getAs(SEEN_IDLE),
        row.<Long>getAs(ALL_SEEN),
        row.<Long>getAs(ALL_SEEN_IDLE),
        row.<Long>getAs(POLLS),
        row.<Long>getAs(IDLE_POLLS),
        new HashSet<>(row.<Integer>getList(row.fieldIndex(HOURS))));
  }

  private static Labels labels(Row row) {
    return new Labels(
        row.getAs(SessionFactTable.TEAM),
        row.getAs(SessionFactTable.OWNER),
        row.getAs(SessionFactTable.WORKER_TYPE),
        row.getAs(SessionFactTable.SESSION_ORIGIN),
        row.getAs(SessionFactTable.IDLE_TIMEOUT_CLASS));
  }

  private static Column[] columns(Stream<String> names) {
    return names.map(name -> col(name)).toArray(Column[]::new);
  }

  private static Column total(String column, DecimalType type) {
    return sum(col(column)).cast(type).as(column);
  }

  private static Column seconds(Column seconds) {
    return coalesce(sum(seconds), lit(0)).cast(ColumnTypes.SECONDS);
  }

  private static Column millis(Column millis) {
    return coalesce(sum(millis), lit(0L)).cast(ColumnTypes.LONG);
  }

  private static Column count(String array) {
    return greatest(size(col(array)), lit(0));
  }
}
