package io.dpuledger.facts;

import static io.dpuledger.observation.SessionObservationTable.ACCOUNT_ID;
import static io.dpuledger.observation.SessionObservationTable.COMMAND_NAME;
import static io.dpuledger.observation.SessionObservationTable.COMPLETED_ON;
import static io.dpuledger.observation.SessionObservationTable.CREATED_ON;
import static io.dpuledger.observation.SessionObservationTable.DEFAULT_ARGUMENTS;
import static io.dpuledger.observation.SessionObservationTable.DPU_SECONDS;
import static io.dpuledger.observation.SessionObservationTable.ERROR_MESSAGE;
import static io.dpuledger.observation.SessionObservationTable.EXECUTION_TIME_SECONDS;
import static io.dpuledger.observation.SessionObservationTable.GLUE_VERSION;
import static io.dpuledger.observation.SessionObservationTable.IDLE_TIMEOUT_MINUTES;
import static io.dpuledger.observation.SessionObservationTable.MAX_CAPACITY;
import static io.dpuledger.observation.SessionObservationTable.NUMBER_OF_WORKERS;
import static io.dpuledger.observation.SessionObservationTable.OBSERVED_AT;
import static io.dpuledger.observation.SessionObservationTable.OBSERVED_DATE;
import static io.dpuledger.observation.SessionObservationTable.PROFILE_NAME;
import static io.dpuledger.observation.SessionObservationTable.REGION;
import static io.dpuledger.observation.SessionObservationTable.ROLE_ARN;
import static io.dpuledger.observation.SessionObservationTable.RUN_ID;
import static io.dpuledger.observation.SessionObservationTable.SESSION_ID;
import static io.dpuledger.observation.SessionObservationTable.SESSION_TYPE;
import static io.dpuledger.observation.SessionObservationTable.STATEMENTS_LISTED;
import static io.dpuledger.observation.SessionObservationTable.STATEMENTS_READ_AT;
import static io.dpuledger.observation.SessionObservationTable.STATUS;
import static io.dpuledger.observation.SessionObservationTable.TAGS;
import static io.dpuledger.observation.SessionObservationTable.WORKER_TYPE;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_entries;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_millis;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import io.dpuledger.model.SessionStatus;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Each session once, as it was last seen. A session is seen on several nights while it runs and
 * after; an ended sight beats a live one, since only it has AWS's final figures.
 */
final class LatestObservation {
  static final String ENDED = "ended";
  static final String FIRST_OBSERVED_AT = SessionFactTable.FIRST_OBSERVED_AT;
  static final String FIRST_ENDED_AT = "first_ended_at";
  static final String POLLS = "polls";
  static final String KEY_HASH = "key_hash";
  private static final String LATEST = "latest";

  /** One session that lives since 1970 would be a slice on each of twenty thousand days. */
  private static final Instant GLUE_OPENED = Instant.parse("2017-08-14T00:00:00Z");

  private static final Column CLOCKS_DIFFER = expr("INTERVAL 1 DAY");

  /** What holds for the session, or is put together from all its sights. */
  private static final Set<String> NOT_OF_THE_LATEST =
      Set.of(
          ACCOUNT_ID,
          REGION,
          SESSION_ID,
          CREATED_ON,
          OBSERVED_DATE,
          TAGS,
          STATEMENTS_LISTED,
          STATEMENTS_READ_AT);

  /** All that facts are made of, but for what they put together from several sights. */
  private static final List<String> SAID =
      List.of(
          STATUS,
          ERROR_MESSAGE,
          ROLE_ARN,
          COMMAND_NAME,
          GLUE_VERSION,
          WORKER_TYPE,
          NUMBER_OF_WORKERS,
          MAX_CAPACITY,
          EXECUTION_TIME_SECONDS,
          DPU_SECONDS,
          IDLE_TIMEOUT_MINUTES,
          COMPLETED_ON,
          PROFILE_NAME,
          SESSION_TYPE);

  private LatestObservation() {}

  /** Whether a row can be counted at all: every part of the key is there, and can be true. */
  static Column hasKey() {
    return col(ACCOUNT_ID)
        .isNotNull()
        .and(col(REGION).isNotNull())
        .and(col(SESSION_ID).isNotNull())
        .and(col(CREATED_ON).isNotNull())
        .and(col(CREATED_ON).geq(lit(GLUE_OPENED)))
        .and(not(isAfterItWasSeen(col(CREATED_ON))));
  }

  /** What was still to come when it was seen, by more than two clocks can differ. */
  static Column isAfterItWasSeen(Column instant) {
    return instant.gt(col(OBSERVED_AT).plus(CLOCKS_DIFFER));
  }

  static Column hasEnded() {
    Column knownLive = coalesce(col(STATUS).isin(SessionStatus.LIVE.toArray()), lit(false));
    Column knownEnd = coalesce(col(STATUS).isin(SessionStatus.ENDED.toArray()), lit(false));
    return knownEnd.or(not(knownLive).and(col(COMPLETED_ON).isNotNull()));
  }

  /** A hash of what a sight says, if it is one of an ended session. It passes over nulls. */
  static Column hashOfEnd() {
    Column arguments = array_sort(map_entries(col(DEFAULT_ARGUMENTS)));
    Column[] said =
        Stream.concat(
                SAID.stream().flatMap(name -> Stream.of(col(name), col(name).isNull())),
                Stream.of(arguments))
            .toArray(Column[]::new);
    return when(hasEnded(), xxhash64(said));
  }

  static Dataset<Row> perSession(Dataset<Row> observations) {
    Column order = struct(col(ENDED), col(OBSERVED_AT), col(RUN_ID));
    return observations
        .withColumn(ENDED, hasEnded())
        .withColumn(KEY_HASH, SessionFactTable.keyHash())
        .groupBy(KEY_HASH, ACCOUNT_ID, REGION, SESSION_ID, CREATED_ON)
        .agg(
            max_by(struct(payload(observations)), order).as(LATEST),
            // Tags are read once, when a session is new; later sights of it have none.
            max_by(col(TAGS), when(col(TAGS).isNotNull(), struct(col(OBSERVED_AT), col(RUN_ID))))
                .as(TAGS),
            max(STATEMENTS_LISTED).as(STATEMENTS_LISTED),
            collect_set(unix_millis(col(STATEMENTS_READ_AT))).as(POLLS),
            min(OBSERVED_AT).as(FIRST_OBSERVED_AT),
            min(when(col(ENDED), col(OBSERVED_AT))).as(FIRST_ENDED_AT))
        .select(
            col(KEY_HASH),
            col(ACCOUNT_ID),
            col(REGION),
            col(SESSION_ID),
            col(CREATED_ON),
            col(FIRST_OBSERVED_AT),
            col(FIRST_ENDED_AT),
            col(TAGS),
            col(STATEMENTS_LISTED),
            col(POLLS),
            col(LATEST + ".*"));
  }

  private static Column[] payload(Dataset<Row> observations) {
    return Stream.concat(
            Stream.of(observations.columns()).filter(name -> !NOT_OF_THE_LATEST.contains(name)),
            Stream.of(ENDED))
        .map(name -> col(name))
        .toArray(Column[]::new);
  }
}
