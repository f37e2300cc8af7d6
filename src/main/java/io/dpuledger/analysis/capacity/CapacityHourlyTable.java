package io.dpuledger.analysis.capacity;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.FailureClass;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableSchema;
import java.time.Instant;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

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

  public static final Table<CapacityHour> TABLE =
      Table.<CapacityHour>named("capacity_hourly")
          .grain("one hour, account, region and unit in which a session lived")
          .key(HOUR_START, ACCOUNT_ID, REGION, CAPACITY_UNIT)
          .instant(HOUR_START, "Start of the hour.", hour -> Instant.ofEpochMilli(hour.start()))
          .columnOf(SessionFactTable.SCHEMA, ACCOUNT_ID, hour -> hour.group().accountId())
          .columnOf(SessionFactTable.SCHEMA, REGION, hour -> hour.group().region())
          .columnOf(SessionFactTable.SCHEMA, CAPACITY_UNIT, hour -> hour.group().unit())
          .sessions(
              SESSIONS_STARTED,
              "Sessions created in the hour.",
              hour -> count(hour, HourSums::started))
          .sessions(
              SESSIONS_FAILED,
              "Sessions that ended in the hour as FAILED.",
              CapacityHourlyTable::allFailed)
          .column(
              PEAK_SESSIONS,
              new ColumnKind(ColumnTypes.INT, "sessions"),
              "Most sessions at any instant of the hour, those that provision included.",
              CapacityHour::peakSessions)
          .column(
              MEAN_SESSIONS,
              new ColumnKind(ColumnTypes.DOUBLE, "sessions"),
              "Sessions on average of the hour.",
              CapacityHour::meanSessions)
          .column(
              PEAK_UNITS,
              ColumnKind.UNITS,
              "Most capacity at any instant of the hour; at most so much where auto scaling is on.",
              CapacityHour::peakUnits)
          .column(
              MEAN_UNITS,
              ColumnKind.UNITS,
              "Capacity on average of the hour; at most so much where auto scaling is on.",
              CapacityHour::meanUnits)
          .column(
              QUOTA_UNITS,
              ColumnKind.UNITS,
              "Most units that may run at a time, by capacity.quotas when the hour was worked out.",
              CapacityHour::quota)
          .nullMeans("no quota is configured")
          .instant(PEAK_AT, "The first instant with the most sessions.", CapacityHour::peakAt)
          .sessions(
              UNSIZED_SESSIONS,
              "Sessions created in the hour whose capacity is unknown: they are in no figure of units.",
              hour -> count(hour, HourSums::unsized))
          .sessions(
              failed(FailureClass.PERMISSIONS),
              "Of sessions_failed: a role or policy refused it.",
              hour -> failures(hour, FailureClass.PERMISSIONS))
          .sessions(
              failed(FailureClass.NETWORK),
              "Of sessions_failed: a subnet, endpoint or security group.",
              hour -> failures(hour, FailureClass.NETWORK))
          .sessions(
              failed(FailureClass.CAPACITY),
              "Of sessions_failed: AWS or a quota had no room.",
              hour -> failures(hour, FailureClass.CAPACITY))
          .sessions(
              failed(FailureClass.COMMAND),
              "Of sessions_failed: what ran in it ended with an error.",
              hour -> failures(hour, FailureClass.COMMAND))
          .sessions(
              failed(FailureClass.OTHER),
              "Of sessions_failed: another message, or none.",
              hour -> failures(hour, FailureClass.OTHER))
          .column(
              SECONDS_NEAR_QUOTA,
              ColumnKind.SECONDS,
              "How long more than 80 % of quota_units were in use.",
              CapacityHour::secondsNearQuota)
          .nullMeans("no quota is configured")
          .partitionedBy(USAGE_DATE, "UTC day.")
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  private CapacityHourlyTable() {}

  private static Long allFailed(CapacityHour hour) {
    return Stream.of(FailureClass.values()).mapToLong(one -> failures(hour, one)).sum();
  }

  private static Long failures(CapacityHour hour, FailureClass one) {
    return count(hour, events -> events.failed(one));
  }

  /** In an hour without events nothing began or ended. */
  private static Long count(CapacityHour hour, ToLongFunction<HourSums> events) {
    return hour.events() == null ? 0L : events.applyAsLong(hour.events());
  }

  /** The column that counts the failures of a class. */
  public static String failed(FailureClass one) {
    return "failed_" + one.name().toLowerCase(Locale.ROOT);
  }
}
