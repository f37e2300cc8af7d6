package io.dpuledger.analysis.capacity;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_millis;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableSchema;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Who was running when most sessions did. */
public final class CapacityPeakTable {
  public static final String AS_OF_DATE = "as_of_date";
  private static final String PEAK = "peak";
  private static final String UNIT_AT_PEAK = "unit_at_peak";

  public static final TableSchema SCHEMA =
      TableSchema.named("capacity_peak")
          .grain("one session that was there at the period's peak of its account, region and unit")
          .key(
              AS_OF_DATE,
              SessionFactTable.ACCOUNT_ID,
              SessionFactTable.REGION,
              SessionFactTable.SESSION_ID,
              SessionFactTable.CREATED_ON)
          .column(SessionFactTable.ACCOUNT_ID, ColumnTypes.STRING, "Account.")
          .column(SessionFactTable.REGION, ColumnTypes.STRING, "Region.")
          .column(SessionFactTable.CAPACITY_UNIT, ColumnTypes.STRING, "DPU or M-DPU.")
          .column(
              CapacityHourlyTable.PEAK_AT,
              ColumnTypes.TIMESTAMP,
              "The first instant of the period with the most sessions, UTC.")
          .column(
              CapacityHourlyTable.PEAK_SESSIONS,
              ColumnTypes.INT,
              "How many there were: as many rows have the same peak_at.")
          .column(SessionFactTable.SESSION_ID, ColumnTypes.STRING, "Session id.")
          .column(SessionFactTable.CREATED_ON, ColumnTypes.TIMESTAMP, "Part of the key, UTC.")
          .column(SessionFactTable.TEAM, ColumnTypes.STRING, "Team; null if unattributed.")
          .column(SessionFactTable.OWNER, ColumnTypes.STRING, "Owner; null if unattributed.")
          .column(SessionFactTable.WORKER_TYPE, ColumnTypes.STRING, "Worker type.")
          .column(
              SessionFactTable.CAPACITY_UNITS,
              ColumnTypes.UNITS,
              "Its capacity, at most under auto scaling; null if unknown.")
          .partitionedBy(AS_OF_DATE, "The last day of the period.")
          .build();

  private CapacityPeakTable() {}

  /** Of the hours of a period, and of the sessions that may have been there in it. */
  public static Dataset<Row> of(
      Dataset<Row> capacityHourly, Dataset<Row> sessionFacts, LocalDate asOf) {
    Column most =
        struct(
            col(CapacityHourlyTable.PEAK_SESSIONS),
            unix_millis(col(CapacityHourlyTable.PEAK_AT)).multiply(lit(-1)));
    Dataset<Row> peaks =
        capacityHourly
            .groupBy(
                col(CapacityHourlyTable.ACCOUNT_ID),
                col(CapacityHourlyTable.REGION),
                col(CapacityHourlyTable.CAPACITY_UNIT).as(UNIT_AT_PEAK))
            .agg(
                max_by(
                        struct(
                            col(CapacityHourlyTable.PEAK_AT),
                            col(CapacityHourlyTable.PEAK_SESSIONS)),
                        most)
                    .as(PEAK))
            .select(
                col(CapacityHourlyTable.ACCOUNT_ID),
                col(CapacityHourlyTable.REGION),
                col(UNIT_AT_PEAK),
                col(PEAK + ".*"));
    Column peak = unix_millis(col(CapacityHourlyTable.PEAK_AT));
    return sessionFacts
        .join(
            broadcast(peaks),
            new String[] {CapacityHourlyTable.ACCOUNT_ID, CapacityHourlyTable.REGION})
        .where(col(SessionFactTable.CAPACITY_UNIT).eqNullSafe(col(UNIT_AT_PEAK)))
        .where(HourlyCapacity.born().leq(peak).and(HourlyCapacity.gone().gt(peak)))
        .withColumn(AS_OF_DATE, lit(asOf.toString()))
        .transform(SCHEMA::select);
  }
}
