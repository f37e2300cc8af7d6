package io.dpuledger.analysis.capacity;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.FailureClass;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.Columns;
import io.dpuledger.table.TableSchema;
import java.time.Instant;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  private static final Columns<CapacityHour> HOUR = new Columns<>();

  public static final TableSchema SCHEMA =
      TableSchema.named("capacity_hourly")
          .grain("one hour, account, region and unit in which a session lived")
          .key(HOUR_START, ACCOUNT_ID, REGION, CAPACITY_UNIT)
          .column(
              HOUR.from(HOUR_START, hour -> Instant.ofEpochMilli(hour.start())),
              ColumnKind.INSTANT,
              "Start of the hour.")
          .columnsOf(
              SessionFactTable.SCHEMA,
              HOUR.from(ACCOUNT_ID, hour -> hour.group().accountId()),
              HOUR.from(REGION, hour -> hour.group().region()),
              HOUR.from(CAPACITY_UNIT, hour -> hour.group().unit()))
          .column(
              HOUR.from(SESSIONS_STARTED, hour -> count(hour, HourSums::started)),
              ColumnKind.SESSIONS,
              "Sessions created in the hour.")
          .column(
              HOUR.from(SESSIONS_FAILED, CapacityHourlyTable::allFailed),
              ColumnKind.SESSIONS,
              "Sessions that ended in the hour as FAILED.")
          .column(
              HOUR.from(PEAK_SESSIONS, CapacityHour::peakSessions),
              new ColumnKind(ColumnTypes.INT, "sessions"),
              "Most sessions at any instant of the hour, those that provision included.")
          .column(
              HOUR.from(MEAN_SESSIONS, CapacityHour::meanSessions),
              new ColumnKind(ColumnTypes.DOUBLE, "sessions"),
              "Sessions on average of the hour.")
          .column(
              HOUR.from(PEAK_UNITS, CapacityHour::peakUnits),
              ColumnKind.UNITS,
              "Most capacity at any instant of the hour; at most so much where auto scaling is on.")
          .column(
              HOUR.from(MEAN_UNITS, CapacityHour::meanUnits),
              ColumnKind.UNITS,
              "Capacity on average of the hour; at most so much where auto scaling is on.")
          .column(
              HOUR.from(QUOTA_UNITS, CapacityHour::quota),
              ColumnKind.UNITS,
              "Most units that may run at a time, by capacity.quotas when the hour was worked out.")
          .nullMeans("no quota is configured")
          .column(
              HOUR.from(PEAK_AT, CapacityHour::peakAt),
              ColumnKind.INSTANT,
              "The first instant with the most sessions.")
          .column(
              HOUR.from(UNSIZED_SESSIONS, hour -> count(hour, HourSums::unsized)),
              ColumnKind.SESSIONS,
              "Sessions created in the hour whose capacity is unknown: they are in no figure of units.")
          .column(
              ofClass(FailureClass.PERMISSIONS),
              ColumnKind.SESSIONS,
              "Of sessions_failed: a role or policy refused it.")
          .column(
              ofClass(FailureClass.NETWORK),
              ColumnKind.SESSIONS,
              "Of sessions_failed: a subnet, endpoint or security group.")
          .column(
              ofClass(FailureClass.CAPACITY),
              ColumnKind.SESSIONS,
              "Of sessions_failed: AWS or a quota had no room.")
          .column(
              ofClass(FailureClass.COMMAND),
              ColumnKind.SESSIONS,
              "Of sessions_failed: what ran in it ended with an error.")
          .column(
              ofClass(FailureClass.OTHER),
              ColumnKind.SESSIONS,
              "Of sessions_failed: another message, or none.")
          .column(
              HOUR.from(SECONDS_NEAR_QUOTA, CapacityHour::secondsNearQuota),
              ColumnKind.SECONDS,
              "How long more than 80 % of quota_units were in use.")
          .nullMeans("no quota is configured")
          .partitionedBy(USAGE_DATE, "UTC day.")
          .build();

  private static final int WIDTH = SCHEMA.columns().size();
  private static final Columns.Filler<CapacityHour> HOUR_IN = HOUR.in(SCHEMA.columnNames());

  private CapacityHourlyTable() {}

  /** The values of all columns but the day. */
  static @Nullable Object[] row(CapacityHour hour) {
    @Nullable Object[] row = new Object[WIDTH];
    HOUR_IN.fill(hour, row);
    return row;
  }

  private static String ofClass(FailureClass one) {
    return HOUR.from(failed(one), hour -> count(hour, events -> events.failed(one)));
  }

  private static Long allFailed(CapacityHour hour) {
    return Stream.of(FailureClass.values())
        .mapToLong(one -> count(hour, events -> events.failed(one)))
        .sum();
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
