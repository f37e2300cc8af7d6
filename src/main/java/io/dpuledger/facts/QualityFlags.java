package io.dpuledger.facts;

import static io.dpuledger.facts.SessionFactTable.DPU_SECONDS;
import static io.dpuledger.facts.SessionFactTable.EXECUTION_SECONDS;
import static io.dpuledger.facts.SessionFactTable.IDLE_TIMEOUT_MINUTES;
import static io.dpuledger.facts.SessionFactTable.LIFECYCLE;
import static io.dpuledger.facts.SessionFactTable.QUALITY_FLAGS;
import static io.dpuledger.observation.SessionObservationTable.COMPLETED_ON;
import static io.dpuledger.observation.SessionObservationTable.CREATED_ON;
import static io.dpuledger.observation.SessionObservationTable.EXECUTION_TIME_SECONDS;
import static org.apache.spark.sql.functions.array_remove;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import io.dpuledger.observation.SessionObservationTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Says what was odd about a session, so that odd figures can be counted and looked at. */
final class QualityFlags {
  /** AWS rounds its clocks; below a second nothing is odd. */
  private static final long CLOCK_LAG_MICROS = 1_000_000L;

  private QualityFlags() {}

  static Dataset<Row> with(Dataset<Row> sessions, Column isUnknownType) {
    Column ended = col(LatestObservation.ENDED);
    Column lifeMicros = unix_micros(col(COMPLETED_ON)).minus(unix_micros(col(CREATED_ON)));
    Column ranMicros = col(EXECUTION_SECONDS).multiply(lit(1_000_000L));
    Column hasTimeout = col(IDLE_TIMEOUT_MINUTES).isNotNull();
    Column flags =
        concat_ws(
            " ",
            flag("UNKNOWN_WORKER_TYPE", isUnknownType),
            flag(
                "IMPLAUSIBLE_EXECUTION_TIME",
                col(EXECUTION_TIME_SECONDS).isNotNull().and(col(Usage.REPORTED_SECONDS).isNull())),
            flag("IMPLAUSIBLE_CAPACITY", Capacity.isImplausible()),
            flag("IMPLAUSIBLE_DPU_SECONDS", col(Usage.IMPLAUSIBLE_UNIT_SECONDS)),
            flag("IMPLAUSIBLE_IDLE_TIMEOUT", hasTimeout.and(col(IDLE_TIMEOUT_MINUTES).leq(0))),
            flag("COMPLETED_BEFORE_CREATED", lifeMicros.lt(0)),
            flag("COMPLETED_AFTER_SEEN", LatestObservation.isAfterItWasSeen(col(COMPLETED_ON))),
            flag(
                "RAN_LONGER_THAN_IT_LIVED",
                ended.and(ranMicros.gt(lifeMicros.plus(lit(CLOCK_LAG_MICROS))))),
            flag("ENDED_WITHOUT_COMPLETION", ended.and(col(COMPLETED_ON).isNull())),
            flag("USAGE_UNKNOWN", ended.and(col(DPU_SECONDS).isNull())),
            flag(
                "STATEMENTS_UNUSABLE",
                size(col(LatestObservation.POLLS))
                    .gt(0)
                    .and(col(SessionFactTable.STATEMENTS_READ_AT).isNull())),
            flag("LOWER_BOUND", col(LIFECYCLE).equalTo(Lifecycle.VANISHED)),
            flag("NO_ROLE", col(SessionObservationTable.ROLE_ARN).isNull()));
    // Not array_compact: it would make Spark interpret all of these conditions, row by row.
    return sessions.withColumn(QUALITY_FLAGS, array_remove(split(flags, " "), ""));
  }

  private static Column flag(String name, Column applies) {
    return when(applies, name);
  }
}
