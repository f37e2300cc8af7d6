package io.dpuledger.facts;

import static io.dpuledger.facts.LatestObservation.isAfterItWasSeen;
import static io.dpuledger.facts.SessionFactTable.CAPACITY_UNITS;
import static io.dpuledger.facts.SessionFactTable.DPU_SECONDS;
import static io.dpuledger.facts.SessionFactTable.ENDED_ON;
import static io.dpuledger.facts.SessionFactTable.EXECUTION_SECONDS;
import static io.dpuledger.facts.SessionFactTable.FIGURES_AT;
import static io.dpuledger.facts.SessionFactTable.STARTED_ON;
import static io.dpuledger.facts.SessionFactTable.USAGE_BASIS;
import static io.dpuledger.observation.SessionObservationTable.COMPLETED_ON;
import static io.dpuledger.observation.SessionObservationTable.CREATED_ON;
import static io.dpuledger.observation.SessionObservationTable.EXECUTION_TIME_SECONDS;
import static io.dpuledger.observation.SessionObservationTable.OBSERVED_AT;
import static io.dpuledger.observation.SessionObservationTable.STATUS;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.timestamp_millis;
import static org.apache.spark.sql.functions.unix_millis;
import static org.apache.spark.sql.functions.when;

import io.dpuledger.model.SessionCapacity;
import io.dpuledger.table.ColumnTypes;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How long a session ran, what it used, and which stretch of time it is billed for. AWS's own
 * numbers are kept even where they break physics; only their place on the calendar is clamped.
 */
final class Usage {
  static final String REPORTED_SECONDS = "reported_seconds";
  static final String REPORTED_UNIT_SECONDS = "reported_unit_seconds";

  /** Kept apart, since {@link #with} puts the usage that we count over AWS's column. */
  static final String IMPLAUSIBLE_UNIT_SECONDS = "implausible_unit_seconds";

  static final String REPORTED = "REPORTED";
  static final String DERIVED = "DERIVED";
  static final String ESTIMATED = "ESTIMATED";
  static final String NONE = "NONE";

  private static final long MILLIS_PER_SECOND = 1000L;

  private Usage() {}

  /** Reads AWS's doubles as decimals; NaN, negative and absurd numbers become null. */
  static Dataset<Row> withReported(Dataset<Row> sessions) {
    Column seconds = col(EXECUTION_TIME_SECONDS);
    Column unitSeconds = col(DPU_SECONDS);
    return sessions.withColumns(
        Map.of(
            REPORTED_SECONDS,
            when(between(seconds, SessionCapacity.MOST_SECONDS), seconds.cast(ColumnTypes.SECONDS)),
            REPORTED_UNIT_SECONDS,
            when(
                between(unitSeconds, SessionCapacity.MOST_UNIT_SECONDS),
                unitSeconds.cast(ColumnTypes.UNIT_SECONDS)),
            IMPLAUSIBLE_UNIT_SECONDS,
            unitSeconds
                .isNotNull()
                .and(not(between(unitSeconds, SessionCapacity.MOST_UNIT_SECONDS)))));
  }

  static Dataset<Row> with(Dataset<Row> sessions) {
    Column ended = col(LatestObservation.ENDED);
    Column knownEnd = when(not(isAfterItWasSeen(col(COMPLETED_ON))), col(COMPLETED_ON));
    Column completed = unix_millis(coalesce(knownEnd, col(OBSERVED_AT)));
    Column end = when(ended, completed).otherwise(unix_millis(col(OBSERVED_AT)));
    Column created = unix_millis(col(CREATED_ON));
    Column endOfLife = greatest(end, created);
    Column age = endOfLife.minus(created).divide(lit(MILLIS_PER_SECOND)).cast(ColumnTypes.SECONDS);

    Column reported = ended.and(coalesce(col(REPORTED_UNIT_SECONDS).gt(0), lit(false)));
    Column secondsOfUse =
        when(
            reported.and(col(CAPACITY_UNITS).gt(0)),
            col(REPORTED_UNIT_SECONDS).divide(col(CAPACITY_UNITS)));
    Column derivedSeconds =
        when(
            secondsOfUse.leq(SessionCapacity.MOST_SECONDS), secondsOfUse.cast(ColumnTypes.SECONDS));
    Column seconds = when(ended, coalesce(col(REPORTED_SECONDS), derivedSeconds)).otherwise(age);
    Column neverRan = ended.and(col(STATUS).equalTo("FAILED")).and(col(REPORTED_SECONDS).isNull());
    Column derived = seconds.multiply(col(CAPACITY_UNITS));
    Column unitSeconds =
        when(reported, col(REPORTED_UNIT_SECONDS))
            .when(neverRan, lit(0))
            .when(derived.leq(SessionCapacity.MOST_UNIT_SECONDS), derived)
            .cast(ColumnTypes.UNIT_SECONDS);
    Column billedMillis =
        coalesce(seconds, lit(0)).multiply(lit(MILLIS_PER_SECOND)).cast(ColumnTypes.LONG);
    Column start = greatest(created, endOfLife.minus(billedMillis));

    return sessions.withColumns(
        Map.of(
            EXECUTION_SECONDS,
            when(neverRan.and(not(reported)), lit(0)).otherwise(seconds).cast(ColumnTypes.SECONDS),
            DPU_SECONDS,
            unitSeconds,
            USAGE_BASIS,
            when(reported, REPORTED)
                .when(neverRan, NONE)
                .when(not(ended).and(unitSeconds.isNotNull()), ESTIMATED)
                .when(unitSeconds.isNotNull(), DERIVED)
                .otherwise(NONE),
            STARTED_ON,
            timestamp_millis(start),
            ENDED_ON,
            timestamp_millis(endOfLife),
            FIGURES_AT,
            when(ended, col(LatestObservation.FIRST_ENDED_AT)).otherwise(col(OBSERVED_AT))));
  }

  private static Column between(Column number, double most) {
    // NaN is greater than any number here, and so it is dropped as well.
    return number.geq(0).and(number.leq(most));
  }
}
