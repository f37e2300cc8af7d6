package io.dpuledger.facts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import io.dpuledger.observation.SessionObservationTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Observed rows that lack a part of the key, or whose key cannot be true. Nothing else is ever left
 * out of the facts.
 */
public final class Quarantine {
  private Quarantine() {}

  public static Column lacksKey() {
    return not(LatestObservation.hasKey());
  }

  public static Dataset<Row> of(Dataset<Row> observations) {
    return observations
        .where(lacksKey())
        .withColumn(
            QuarantineTable.REASON,
            when(col(SessionObservationTable.SESSION_ID).isNull(), lit("NO_SESSION_ID"))
                .when(col(SessionObservationTable.CREATED_ON).isNull(), lit("NO_CREATED_ON"))
                .otherwise(lit("IMPLAUSIBLE_CREATED_ON")))
        .transform(QuarantineTable.SCHEMA::select);
  }
}
