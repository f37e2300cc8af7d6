package io.dpuledger.analysis.capacity;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableSchema;

/** When in the week the fleet runs. */
public final class CapacityProfileTable {
  public static final String WEEKDAY = "weekday";
  public static final String HOUR_OF_DAY = "hour_of_day";
  public static final String AS_OF_DATE = "as_of_date";

  /**
   * An hour of the week.
   *
   * @param days how many days of the period are such a day of the week
   */
  public record Row(CapacityProfile.WeekHour hour, WeekHourSums sums, int days) {}

  public static final Table<Row> TABLE =
      Table.<Row>named("capacity_profile")
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
              "Day of the week, UTC.",
              row -> row.hour().weekday())
          .column(
              HOUR_OF_DAY,
              new ColumnKind(ColumnTypes.INT, "0 to 23"),
              "Hour of the day, UTC.",
              row -> row.hour().hour())
          .columnOf(
              CapacityHourlyTable.SCHEMA,
              CapacityHourlyTable.ACCOUNT_ID,
              row -> row.hour().accountId())
          .columnOf(
              CapacityHourlyTable.SCHEMA, CapacityHourlyTable.REGION, row -> row.hour().region())
          .columnOf(
              CapacityHourlyTable.SCHEMA,
              CapacityHourlyTable.CAPACITY_UNIT,
              row -> row.hour().capacityUnit())
          .column(
              CapacityHourlyTable.MEAN_SESSIONS,
              new ColumnKind(ColumnTypes.DOUBLE, "sessions"),
              "Sessions on average of all such hours of the period, those without any included.",
              row -> row.sums().meanSessions(row.days()))
          .column(
              CapacityHourlyTable.PEAK_SESSIONS,
              new ColumnKind(ColumnTypes.INT, "sessions"),
              "Most sessions at any instant of such an hour.",
              row -> row.sums().peakSessions())
          .column(
              CapacityHourlyTable.MEAN_UNITS,
              ColumnKind.UNITS,
              "Capacity on average of all such hours, those without any included.",
              row -> row.sums().meanUnits(row.days()))
          .column(
              CapacityHourlyTable.PEAK_UNITS,
              ColumnKind.UNITS,
              "Most capacity at any instant of such an hour.",
              row -> row.sums().peakUnits())
          .partitionedBy(AS_OF_DATE, "The last day of the period.")
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  private CapacityProfileTable() {}
}
