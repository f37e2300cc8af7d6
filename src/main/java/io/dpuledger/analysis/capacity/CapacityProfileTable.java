package io.dpuledger.analysis.capacity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.hour;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.weekday;

import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableSchema;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** When in the week the fleet runs. */
public final class CapacityProfileTable {
  public static final String WEEKDAY = "weekday";
  public static final String HOUR_OF_DAY = "hour_of_day";
  public static final String AS_OF_DATE = "as_of_date";

  public static final TableSchema SCHEMA =
      TableSchema.named("capacity_profile")
          .grain("one hour of the week, account, region and unit, as of one day")
          .key(
              AS_OF_DATE,
              WEEKDAY,
              HOUR_OF_DAY,
              CapacityHourlyTable.ACCOUNT_ID,
              CapacityHourlyTable.REGION,
              CapacityHourlyTable.CAPACITY_UNIT)
          .column(
              WEEKDAY,
              new ColumnKind(ColumnTypes.INT, "1 Monday to 7 Sunday"),
              "Day of the week, UTC.")
          .column(HOUR_OF_DAY, new ColumnKind(ColumnTypes.INT, "0 to 23"), "Hour of the day, UTC.")
          .columnsOf(
              CapacityHourlyTable.SCHEMA,
              CapacityHourlyTable.ACCOUNT_ID,
              CapacityHourlyTable.REGION,
              CapacityHourlyTable.CAPACITY_UNIT)
          .column(
              CapacityHourlyTable.MEAN_SESSIONS,
              new ColumnKind(ColumnTypes.DOUBLE, "sessions"),
              "Sessions on average of all such hours of the period, those without any included.")
          .column(
              CapacityHourlyTable.PEAK_SESSIONS,
              new ColumnKind(ColumnTypes.INT, "sessions"),
              "Most sessions at any instant of such an hour.")
          .column(
              CapacityHourlyTable.MEAN_UNITS,
              ColumnKind.UNITS,
              "Capacity on average of all such hours, those without any included.")
          .column(
              CapacityHourlyTable.PEAK_UNITS,
              ColumnKind.UNITS,
              "Most capacity at any instant of such an hour.")
          .partitionedBy(AS_OF_DATE, "The last day of the period.")
          .build();

  private CapacityProfileTable() {}

  /** Of the hours of a period. */
  public static Dataset<Row> of(Dataset<Row> capacityHourly, UsagePeriod period) {
    int[] days = new int[7];
    for (LocalDate day = period.firstDay(); !day.isAfter(period.lastDay()); day = day.plusDays(1)) {
      days[day.getDayOfWeek().getValue() - 1]++;
    }
    Column ofWeek = weekday(col(CapacityHourlyTable.HOUR_START)).plus(lit(1));
    Column such = element_at(lit(days), col(WEEKDAY));
    return capacityHourly
        .withColumn(WEEKDAY, ofWeek)
        .withColumn(HOUR_OF_DAY, hour(col(CapacityHourlyTable.HOUR_START)))
        .groupBy(
            WEEKDAY,
            HOUR_OF_DAY,
            CapacityHourlyTable.ACCOUNT_ID,
            CapacityHourlyTable.REGION,
            CapacityHourlyTable.CAPACITY_UNIT)
        .agg(
            sum(CapacityHourlyTable.MEAN_SESSIONS).as(CapacityHourlyTable.MEAN_SESSIONS),
            max(CapacityHourlyTable.PEAK_SESSIONS).as(CapacityHourlyTable.PEAK_SESSIONS),
            sum(CapacityHourlyTable.MEAN_UNITS).as(CapacityHourlyTable.MEAN_UNITS),
            max(CapacityHourlyTable.PEAK_UNITS).as(CapacityHourlyTable.PEAK_UNITS))
        .withColumn(
            CapacityHourlyTable.MEAN_SESSIONS, col(CapacityHourlyTable.MEAN_SESSIONS).divide(such))
        .withColumn(
            CapacityHourlyTable.MEAN_UNITS,
            col(CapacityHourlyTable.MEAN_UNITS).divide(such).cast(ColumnTypes.UNITS))
        .withColumn(AS_OF_DATE, lit(period.lastDay().toString()))
        .transform(SCHEMA::select);
  }
}
