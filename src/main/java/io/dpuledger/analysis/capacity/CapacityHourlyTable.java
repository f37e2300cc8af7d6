package io.dpuledger.analysis.capacity;

import io.dpuledger.model.FailureClass;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableSchema;
import java.util.Locale;

/** How close the fleet came to its limits, hour by hour. */
public final class CapacityHourlyTable {
  public static final String HOUR_START = "hour_start";
  public static final String ACCOUNT_ID = "account_id";
  public static final String REGION = "region";
  public static final String CAPACITY_UNIT = "capacity_unit";
  public static final String SESSIONS_STARTED = "sessions_started";
  public static final String SESSIONS_FAILED = "sessions_failed";
  public static final String PEAK_SESSIONS = "peak_sessions";
  public static final String MEAN_SESSIONS = "mean_sessions";
  public static final String PEAK_UNITS = "peak_units";
  public static final String MEAN_UNITS = "mean_units";
  public static final String QUOTA_UNITS = "quota_units";
  public static final String PEAK_AT = "peak_at";
  public static final String UNSIZED_SESSIONS = "unsized_sessions";
  public static final String SECONDS_NEAR_QUOTA = "seconds_near_quota";
  public static final String USAGE_DATE = "usage_date";

  public static final TableSchema SCHEMA =
      TableSchema.named("capacity_hourly")
          .grain("one hour, account, region and unit in which a session lived")
          .key(HOUR_START, ACCOUNT_ID, REGION, CAPACITY_UNIT)
          .column(HOUR_START, ColumnTypes.TIMESTAMP, "Start of the hour, UTC.")
          .column(ACCOUNT_ID, ColumnTypes.STRING, "Account.")
          .column(REGION, ColumnTypes.STRING, "Region.")
          .column(
              CAPACITY_UNIT,
              ColumnTypes.STRING,
              "DPU or M-DPU; null for sessions whose unit is unknown.")
          .column(SESSIONS_STARTED, ColumnTypes.LONG, "Sessions created in the hour.")
          .column(SESSIONS_FAILED, ColumnTypes.LONG, "Sessions that ended in the hour as FAILED.")
          .column(
              PEAK_SESSIONS,
              ColumnTypes.INT,
              "Most sessions at any instant of the hour, those that provision included.")
          .column(MEAN_SESSIONS, ColumnTypes.DOUBLE, "Sessions on average of the hour.")
          .column(
              PEAK_UNITS,
              ColumnTypes.UNITS,
              "Most capacity at any instant of the hour; under auto scaling the most that it may"
                  + " have been.")
          .column(MEAN_UNITS, ColumnTypes.UNITS, "The same on average of the hour.")
          .column(
              QUOTA_UNITS,
              ColumnTypes.UNITS,
              "Most units that may run at a time, as configured when the hour was worked out; null"
                  + " if nobody said.")
          .column(PEAK_AT, ColumnTypes.TIMESTAMP, "The first instant with the most sessions, UTC.")
          .column(
              UNSIZED_SESSIONS,
              ColumnTypes.LONG,
              "Sessions created in the hour whose capacity is unknown: they are in no units.")
          .column(
              failed(FailureClass.PERMISSIONS),
              ColumnTypes.LONG,
              "Of sessions_failed: a role or policy refused it.")
          .column(
              failed(FailureClass.NETWORK),
              ColumnTypes.LONG,
              "Of sessions_failed: a subnet, endpoint or security group.")
          .column(
              failed(FailureClass.CAPACITY),
              ColumnTypes.LONG,
              "Of sessions_failed: AWS or a quota had no room.")
          .column(
              failed(FailureClass.COMMAND),
              ColumnTypes.LONG,
              "Of sessions_failed: what ran in it ended with an error.")
          .column(
              failed(FailureClass.OTHER),
              ColumnTypes.LONG,
              "Of sessions_failed: another message, or none.")
          .column(
              SECONDS_NEAR_QUOTA,
              ColumnTypes.SECONDS,
              "Seconds of the hour with more than 80 % of quota_units in use; null without a quota.")
          .partitionedBy(USAGE_DATE, "UTC day.")
          .build();

  private CapacityHourlyTable() {}

  /** The column that counts the failures of a class. */
  static String failed(FailureClass one) {
    return "failed_" + one.name().toLowerCase(Locale.ROOT);
  }
}
