package io.dpuledger.facts;

import static io.dpuledger.facts.SessionFactTable.ENDED_ON;
import static io.dpuledger.facts.SessionFactTable.IDLE_SINCE;
import static io.dpuledger.facts.SessionFactTable.LAST_BUSY_AT;
import static io.dpuledger.facts.SessionFactTable.STARTED_ON;
import static io.dpuledger.facts.SessionFactTable.STATEMENTS_READ_AT;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.unix_millis;
import static org.apache.spark.sql.functions.when;

import io.dpuledger.model.IdleAssumptions;
import java.time.Duration;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Whether a session ended by idling. Its figures may say so; its statements may confirm or
 * contradict them. One that contradicts them shows that its group ends sessions in a way that we do
 * not see, and then the figures of the others prove nothing either.
 */
final class IdleTail {
  /** Whether the last minutes were idle for certain, as many as the idle timeout has. */
  static final String HAS_TAIL = "has_tail";

  /** The certain tail, and the time since the last reading of statements, in milliseconds. */
  static final String TAIL_MILLIS = "tail_millis";

  static final String REST_MILLIS = "rest_millis";

  private static final String CONTRADICTS = "contradicts";

  private IdleTail() {}

  /**
   * @param byFigures whether the figures of a session say that it ended by idling
   * @param group of sessions that end in the same ways
   */
  static Dataset<Row> with(
      Dataset<Row> sessions, Column byFigures, WindowSpec group, IdleAssumptions assumptions) {
    Column timeoutMillis = IdleEvidence.timeoutSeconds().multiply(lit(1000L));
    Column mostTail =
        greatest(timeoutMillis.minus(lit(assumptions.tailMargin().toMillis())), lit(0L));
    Column ended = unix_millis(col(ENDED_ON));
    Column readAt = unix_millis(coalesce(col(STATEMENTS_READ_AT), col(STARTED_ON)));
    Column rest = ended.minus(readAt);
    // Whoever looked in the tail saw all: a statement after that would have put off the end.
    Column wasSeen = col(STATEMENTS_READ_AT).isNotNull().and(rest.leq(mostTail));
    Column tail =
        when(col(HAS_TAIL), least(mostTail, when(col(STATEMENTS_READ_AT).isNotNull(), rest)));
    return sessions
        .withColumn(
            CONTRADICTS,
            byFigures.and(
                contradicts(timeoutMillis, ended, readAt, wasSeen, assumptions.tolerance())))
        .withColumn(
            HAS_TAIL,
            byFigures
                .and(not(col(CONTRADICTS)))
                .and(
                    wasSeen
                        .and(col(IDLE_SINCE).isNotNull())
                        .or(not(max(col(CONTRADICTS)).over(group)))))
        .withColumns(Map.of(TAIL_MILLIS, coalesce(tail, lit(0L)), REST_MILLIS, rest))
        .drop(CONTRADICTS);
  }

  private static Column contradicts(
      Column timeoutMillis, Column ended, Column readAt, Column wasSeen, Duration tolerance) {
    Column idleUntil = when(wasSeen, ended).otherwise(readAt);
    Column outlived =
        idleUntil
            .minus(unix_millis(col(IDLE_SINCE)))
            .gt(timeoutMillis.plus(lit(tolerance.toMillis())));
    Column ranLate =
        unix_millis(col(LAST_BUSY_AT))
            .gt(ended.minus(timeoutMillis).plus(lit(tolerance.toMillis())));
    return coalesce(outlived, lit(false)).or(coalesce(ranLate, lit(false)));
  }
}
