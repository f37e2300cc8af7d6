package io.dpuledger.facts;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.timestamp_millis;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.unix_millis;
import static org.apache.spark.sql.functions.when;

import io.dpuledger.observation.StatementObservationTable;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;

/**
 * Puts into each fact what the session's statements tell of its time. So the statements need not be
 * read again to grade the session once more, or to learn how people pause.
 */
public final class SeenStatements {
  private static final String SIGHTS = "statement_sights";
  private static final String SEEN = "seen_statements";

  private static final UserDefinedFunction SEE = udf((UDF1<Row, Row>) SeenTime::of, SeenTime.TYPE);

  private SeenStatements() {}

  /**
   * @param sessions with their place on the calendar
   * @param statements the sights of their statements; nothing where none were ever read
   */
  static Dataset<Row> with(Dataset<Row> sessions, Optional<Dataset<Row>> statements) {
    return statements
        .map(seen -> sessions.join(perSession(seen), keyNames(), "left"))
        .orElseGet(() -> sessions.withColumn(SIGHTS, lit(null).cast(SeenTime.SIGHTS_TYPE)))
        .withColumn(SEEN, when(canBePlaced(), SEE.apply(input())))
        .withColumns(
            Map.of(
                SessionFactTable.STATEMENTS_READ_AT,
                timestamp_millis(seen(SeenTime.READ_AT)),
                SessionFactTable.LAST_BUSY_AT,
                timestamp_millis(seen(SeenTime.LAST_BUSY)),
                SessionFactTable.IDLE_SINCE,
                timestamp_millis(seen(SeenTime.IDLE_SINCE)),
                SessionFactTable.SEEN_IDLE_MILLIS,
                seen(SeenTime.IDLE_MILLIS),
                SessionFactTable.UNSEEN_MILLIS,
                seen(SeenTime.UNKNOWN_MILLIS),
                SessionFactTable.STATEMENT_GAPS_MILLIS,
                seen(SeenTime.GAPS),
                SessionFactTable.POLL_HOURS,
                seen(SeenTime.POLL_HOURS),
                SessionFactTable.IDLE_POLL_HOURS,
                seen(SeenTime.IDLE_POLL_HOURS)))
        .drop(SIGHTS, SEEN);
  }

  /** Statements have a place on the calendar: they tell nothing of a session that has none. */
  private static Column canBePlaced() {
    Column millis =
        unix_millis(col(SessionFactTable.ENDED_ON))
            .minus(unix_millis(col(SessionFactTable.STARTED_ON)));
    Column isReported =
        col(LatestObservation.ENDED)
            .equalTo(lit(false))
            .or(col(Usage.REPORTED_SECONDS).isNotNull());
    return size(col(LatestObservation.POLLS))
        .gt(0)
        .and(isReported)
        .and(col(SessionFactTable.EXECUTION_SECONDS).multiply(lit(1000)).equalTo(millis));
  }

  private static Column input() {
    return struct(
        unix_millis(col(SessionFactTable.STARTED_ON)),
        unix_millis(col(SessionFactTable.ENDED_ON)),
        coalesce(col(SessionFactTable.STATEMENTS), lit(0)),
        col(LatestObservation.POLLS),
        col(SIGHTS));
  }

  /** What some days of one of the two columns add up to; 0 where statements were not read. */
  public static Column total(Column millisByDay) {
    return coalesce(aggregate(millisByDay, lit(0L), (sum, ofDay) -> sum.plus(ofDay)), lit(0L));
  }

  private static Column seen(String part) {
    return col(SEEN + "." + part);
  }

  private static Dataset<Row> perSession(Dataset<Row> statements) {
    Column state = coalesce(col(StatementObservationTable.STATE), lit(""));
    Column sight =
        struct(
            col(StatementObservationTable.STATEMENT_ID).as("id"),
            unix_millis(col(StatementObservationTable.OBSERVED_AT)).as("seen_at"),
            unix_millis(col(StatementObservationTable.STARTED_ON)).as("started_at"),
            unix_millis(col(StatementObservationTable.COMPLETED_ON)).as("completed_at"),
            state.equalTo("RUNNING").as("is_running"),
            state.isin("CANCELLING", "CANCELLED").as("is_cancelled"));
    return statements
        .where(
            col(StatementObservationTable.STATEMENT_ID)
                .isNotNull()
                .and(col(StatementObservationTable.OBSERVED_AT).isNotNull()))
        .withColumn(LatestObservation.KEY_HASH, SessionFactTable.keyHash())
        .groupBy(Stream.of(keyNames()).map(name -> col(name)).toArray(Column[]::new))
        .agg(collect_list(sight).as(SIGHTS));
  }

  private static String[] keyNames() {
    return Stream.concat(
            Stream.of(LatestObservation.KEY_HASH), SessionFactTable.SCHEMA.key().stream())
        .toArray(String[]::new);
  }
}
