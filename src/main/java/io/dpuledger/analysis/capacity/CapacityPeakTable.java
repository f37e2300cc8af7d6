package io.dpuledger.analysis.capacity;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_millis;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.ColumnKind;
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
          .grain(
              "one session that was there at the peak of its account, region and unit in the period")
          .key(
              AS_OF_DATE,
              SessionFactTable.ACCOUNT_ID,
              SessionFactTable.REGION,
              SessionFactTable.SESSION_ID,
              SessionFactTable.CREATED_ON)
          .columnsOf(
              SessionFactTable.SCHEMA,
              SessionFactTable.ACCOUNT_ID,
              SessionFactTable.REGION,
              SessionFactTable.CAPACITY_UNIT)
          .column(
              CapacityHourlyTable.PEAK_AT,
              ColumnKind.INSTANT,
              "The first instant of the period with the most sessions.")
          .column(
              CapacityHourlyTable.PEAK_SESSIONS,
              new ColumnKind(ColumnTypes.INT, "sessions"),
              "How many there were: as many rows have the same peak_at.")
          .columnsOf(
              SessionFactTable.SCHEMA,
              SessionFactTable.SESSION_ID,
              SessionFactTable.CREATED_ON,
              SessionFactTable.TEAM,
              SessionFactTable.OWNER,
              SessionFactTable.WORKER_TYPE,
              SessionFactTable.CAPACITY_UNITS)
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
