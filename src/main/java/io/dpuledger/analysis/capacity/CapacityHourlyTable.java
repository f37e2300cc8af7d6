package io.dpuledger.analysis.capacity;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.FailureClass;
import io.dpuledger.table.ColumnKind;
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
          .column(HOUR_START, ColumnKind.INSTANT, "Start of the hour.")
          .columnsOf(SessionFactTable.SCHEMA, ACCOUNT_ID, REGION, CAPACITY_UNIT)
          .column(SESSIONS_STARTED, ColumnKind.SESSIONS, "Sessions created in the hour.")
          .column(
              SESSIONS_FAILED, ColumnKind.SESSIONS, "Sessions that ended in the hour as FAILED.")
          .column(
              PEAK_SESSIONS,
              new ColumnKind(ColumnTypes.INT, "sessions"),
              "Most sessions at any instant of the hour, those that provision included.")
          .column(
              MEAN_SESSIONS,
              new ColumnKind(ColumnTypes.DOUBLE, "sessions"),
              "Sessions on average of the hour.")
          .column(
              PEAK_UNITS,
              ColumnKind.UNITS,
              "Most capacity at any instant of the hour; at most so much where auto scaling is on.")
          .column(
              MEAN_UNITS,
              ColumnKind.UNITS,
              "Capacity on average of the hour; at most so much where auto scaling is on.")
          .column(
              QUOTA_UNITS,
              ColumnKind.UNITS,
              "Most units that may run at a time, by capacity.quotas when the hour was worked out.")
          .nullMeans("no quota is configured")
          .column(PEAK_AT, ColumnKind.INSTANT, "The first instant with the most sessions.")
          .column(
              UNSIZED_SESSIONS,
              ColumnKind.SESSIONS,
              "Sessions created in the hour whose capacity is unknown: they are in no figure of units.")
          .column(
              failed(FailureClass.PERMISSIONS),
              ColumnKind.SESSIONS,
              "Of sessions_failed: a role or policy refused it.")
          .column(
              failed(FailureClass.NETWORK),
              ColumnKind.SESSIONS,
              "Of sessions_failed: a subnet, endpoint or security group.")
          .column(
              failed(FailureClass.CAPACITY),
              ColumnKind.SESSIONS,
              "Of sessions_failed: AWS or a quota had no room.")
          .column(
              failed(FailureClass.COMMAND),
              ColumnKind.SESSIONS,
              "Of sessions_failed: what ran in it ended with an error.")
          .column(
              failed(FailureClass.OTHER),
              ColumnKind.SESSIONS,
              "Of sessions_failed: another message, or none.")
          .column(
              SECONDS_NEAR_QUOTA,
              ColumnKind.SECONDS,
              "How long more than 80 % of quota_units were in use.")
          .nullMeans("no quota is configured")
          .partitionedBy(USAGE_DATE, "UTC day.")
          .build();

  private CapacityHourlyTable() {}

  /** The column that counts the failures of a class. */
  public static String failed(FailureClass one) {
    return "failed_" + one.name().toLowerCase(Locale.ROOT);
  }
}
