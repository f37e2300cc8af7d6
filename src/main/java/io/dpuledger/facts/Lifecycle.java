package io.dpuledger.facts;

import static io.dpuledger.observation.SessionObservationTable.ACCOUNT_ID;
import static io.dpuledger.observation.SessionObservationTable.OBSERVED_AT;
import static io.dpuledger.observation.SessionObservationTable.REGION;
import static io.dpuledger.observation.SessionObservationTable.RUN_ID;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.dpuledger.table.ColumnTypes;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Whether a session still lives, as far as the listings of its target tell. */
public final class Lifecycle {
  public static final String LIVE = "LIVE";
  public static final String ENDED = "ENDED";

  /** Seen live once, and missing from a later complete listing: deleted, we do not know when. */
  static final String VANISHED = "VANISHED";

  /** Seen live, but its target was not read in the last night, or could not be. */
  static final String STALE = "STALE";

  private static final String LAST_COMPLETE_RUN = "last_complete_run";
  private static final String LAST_COMPLETE_AT = "last_complete_at";
  private static final String READ_BY_LAST_RUN = "read_by_last_run";

  /** One row a target: its last complete listing, and whether it was read in the last night. */
  public static final StructType LAST_READS =
      new StructType()
          .add(ACCOUNT_ID, ColumnTypes.STRING)
          .add(REGION, ColumnTypes.STRING)
          .add(LAST_COMPLETE_RUN, ColumnTypes.STRING)
          .add(LAST_COMPLETE_AT, ColumnTypes.TIMESTAMP)
          .add(READ_BY_LAST_RUN, ColumnTypes.BOOLEAN);

  private Lifecycle() {}

  static Dataset<Row> with(Dataset<Row> sessions, Dataset<Row> lastReads) {
    Column ended = col(LatestObservation.ENDED);
    Column missingLater =
        col(LAST_COMPLETE_AT)
            .gt(col(OBSERVED_AT))
            .and(col(LAST_COMPLETE_RUN).notEqual(col(RUN_ID)));
    Column readByLastRun = coalesce(col(READ_BY_LAST_RUN), lit(false));
    return sessions
        .join(broadcast(lastReads), new String[] {ACCOUNT_ID, REGION}, "left")
        .withColumn(
            SessionFactTable.LIFECYCLE,
            when(ended, ENDED)
                .when(missingLater, VANISHED)
                .when(readByLastRun, LIVE)
                .otherwise(STALE))
        .drop(LAST_COMPLETE_RUN, LAST_COMPLETE_AT, READ_BY_LAST_RUN);
  }
}
