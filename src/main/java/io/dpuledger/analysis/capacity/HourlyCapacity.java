package io.dpuledger.analysis.capacity;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.timestamp_millis;
import static org.apache.spark.sql.functions.unix_millis;
import static org.apache.spark.sql.functions.when;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.CapacityQuota;
import io.dpuledger.model.FailureClass;
import io.dpuledger.table.ColumnTypes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;

/**
 * Sweeps over the sessions' births and ends. Two events a session are sorted within their hour; how
 * many sessions run when an hour begins follows from the hours before, each of which is one row by
 * then. So a session of two days costs no more than one of a minute, and a peak is exact.
 */
public final class HourlyCapacity {
  private static final long HOUR = 3_600_000L;

  // Longs in the sweep, since there are millions of events; decimals once there is one row an hour.
  private static final DecimalType AREAS = DataTypes.createDecimalType(18, 0);

  private static final String EVENT = "event";
  private static final String AT = "at";
  private static final String HOURS = "hour";
  private static final String SESSIONS = "sessions";
  private static final String UNITS = "units";
  private static final String NOW = "_now";
  private static final String AREA = "_area";
  private static final String BEFORE = "_before";
  private static final String STARTED = "started";
  private static final String FAILURE = "failure";
  private static final String UNSIZED = "unsized";
  private static final String PEAK = "peak";
  private static final String NEXT_HOUR = "next_hour";
  private static final String FIRST_HOUR = "first_hour";
  private static final String UNTIL_NEXT = "until_next";
  private static final String FIRST_AT = "first_at";
  private static final String LEVELS = "levels";

  private static final Column[] KEY = {
    col(CapacityHourlyTable.ACCOUNT_ID),
    col(CapacityHourlyTable.REGION),
    col(CapacityHourlyTable.CAPACITY_UNIT)
  };

  private final QuotaUse quotas;

  public HourlyCapacity(List<CapacityQuota> quotas) {
    this.quotas = new QuotaUse(quotas);
  }

  /** One row an hour in which a session lived; of days that all sessions are given of. */
  public Dataset<Row> sweep(Dataset<Row> sessionFacts) {
    return sessionFacts
        .transform(HourlyCapacity::events)
        .transform(this::hoursWithEvents)
        .transform(HourlyCapacity::allHours)
        .transform(this::figures)
        .transform(CapacityHourlyTable.SCHEMA::select);
  }

  /** A session that provisions takes up quota, too; and each lives for a moment at least. */
  private static Dataset<Row> events(Dataset<Row> sessionFacts) {
    Column born = born();
    Column gone = gone();
    Column units = coalesce(MicroUnits.of(col(SessionFactTable.CAPACITY_UNITS)), lit(0L));
    Column failure = col(SessionFactTable.FAILURE_CLASS);
    Column isUnsized = col(SessionFactTable.CAPACITY_UNITS).isNull().cast(ColumnTypes.LONG);
    Column birth = event(born, hourOf(born), 1, units, lit(1L), lit(null), isUnsized);
    // Who ends on the hour is not there in the next one.
    Column end = event(gone, hourOf(gone.minus(1)), -1, units, lit(0L), failure, lit(0L));
    return sessionFacts
        .select(col("*"), explode(array(birth, end)).as(EVENT))
        .select(KEY[0], KEY[1], KEY[2], col(EVENT + ".*"));
  }

  /** When it is there first, in milliseconds. */
  static Column born() {
    return unix_millis(col(SessionFactTable.CREATED_ON));
  }

  /** When it is there no more. */
  static Column gone() {
    return greatest(
        unix_millis(coalesce(col(SessionFactTable.ENDED_ON), col(SessionFactTable.CREATED_ON))),
        born().plus(1));
  }

  private static Column event(
      Column at,
      Column hour,
      int sessions,
      Column units,
      Column started,
      Column failure,
      Column unsized) {
    return struct(
        at.as(AT),
        hour.as(HOURS),
        lit((long) sessions).as(SESSIONS),
        units.multiply(lit((long) sessions)).as(UNITS),
        started.as(STARTED),
        failure.cast("string").as(FAILURE),
        unsized.as(UNSIZED));
  }

  private static Column hourOf(Column millis) {
    return millis.minus(pmod(millis, lit(HOUR)));
  }

  /** Who ends makes room for who is born at the same instant. */
  private Dataset<Row> hoursWithEvents(Dataset<Row> events) {
    WindowSpec inOrder =
        Window.partitionBy(append(KEY, col(HOURS))).orderBy(col(AT), col(SESSIONS));
    WindowSpec soFar = inOrder.rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    Column endOfHour = col(HOURS).plus(lit(HOUR));
    Column rest = endOfHour.minus(col(AT));
    return events
        .withColumn(SESSIONS + NOW, sum(SESSIONS).over(soFar))
        .withColumn(UNITS + NOW, sum(UNITS).over(soFar))
        .withColumn(UNTIL_NEXT, coalesce(lead(AT, 1).over(inOrder), endOfHour).minus(col(AT)))
        .groupBy(append(KEY, col(HOURS)))
        .agg(
            sum(STARTED).as(STARTED),
            Stream.concat(
                    failures(),
                    Stream.of(
                        sum(UNSIZED).as(UNSIZED),
                        sum(SESSIONS).as(SESSIONS),
                        sum(UNITS).as(UNITS),
                        sum(col(SESSIONS).multiply(rest)).as(SESSIONS + AREA),
                        sum(col(UNITS).multiply(rest)).as(UNITS + AREA),
                        max(col(UNITS + NOW)).as(UNITS + NOW),
                        max(struct(col(SESSIONS + NOW).as(SESSIONS), col(AT).multiply(-1).as(AT)))
                            .as(PEAK),
                        min(AT).as(FIRST_AT),
                        quotas.levels(col(UNITS + NOW), col(UNTIL_NEXT)).as(LEVELS)))
                .toArray(Column[]::new));
  }

  private static Stream<Column> failures() {
    return Arrays.stream(FailureClass.values())
        .map(
            one ->
                count(when(col(FAILURE).equalTo(one.name()), 1))
                    .as(CapacityHourlyTable.failed(one)));
  }

  /** What ran before each hour, and the hours in which nothing began or ended. */
  private static Dataset<Row> allHours(Dataset<Row> hours) {
    WindowSpec timeline = Window.partitionBy(KEY).orderBy(HOURS);
    WindowSpec before = timeline.rowsBetween(Window.unboundedPreceding(), -1);
    Column runsOn =
        col(SESSIONS + BEFORE).plus(col(SESSIONS)).gt(0).and(col(NEXT_HOUR).isNotNull());
    return hours
        .withColumn(SESSIONS + BEFORE, coalesce(sum(SESSIONS).over(before), lit(0)))
        .withColumn(UNITS + BEFORE, coalesce(sum(UNITS).over(before), lit(0)))
        .withColumn(NEXT_HOUR, lead(HOURS, 1).over(timeline))
        .withColumn(FIRST_HOUR, col(HOURS))
        .withColumn(
            HOURS,
            explode(
                sequence(
                    col(FIRST_HOUR),
                    when(runsOn, col(NEXT_HOUR).minus(lit(HOUR))).otherwise(col(FIRST_HOUR)),
                    lit(HOUR))));
  }

  private Dataset<Row> figures(Dataset<Row> hours) {
    Column isEventful = col(HOURS).equalTo(col(FIRST_HOUR));
    return hours.select(
        Stream.of(
                Stream.of(KEY),
                Arrays.stream(FailureClass.values())
                    .map(CapacityHourlyTable::failed)
                    .map(name -> when(isEventful, col(name)).otherwise(0L).as(name)),
                Stream.of(
                    timestamp_millis(col(HOURS)).as(CapacityHourlyTable.HOUR_START),
                    when(isEventful, col(STARTED))
                        .otherwise(0L)
                        .as(CapacityHourlyTable.SESSIONS_STARTED),
                    when(isEventful, allFailures())
                        .otherwise(0L)
                        .as(CapacityHourlyTable.SESSIONS_FAILED),
                    when(isEventful, col(UNSIZED))
                        .otherwise(0L)
                        .as(CapacityHourlyTable.UNSIZED_SESSIONS),
                    most(SESSIONS, col(PEAK + "." + SESSIONS), isEventful)
                        .cast(ColumnTypes.INT)
                        .as(CapacityHourlyTable.PEAK_SESSIONS),
                    area(SESSIONS, isEventful)
                        .cast(ColumnTypes.DOUBLE)
                        .divide(lit((double) HOUR))
                        .as(CapacityHourlyTable.MEAN_SESSIONS),
                    MicroUnits.toUnits(most(UNITS, col(UNITS + NOW), isEventful), 1)
                        .as(CapacityHourlyTable.PEAK_UNITS),
                    MicroUnits.toUnits(area(UNITS, isEventful), HOUR)
                        .as(CapacityHourlyTable.MEAN_UNITS),
                    quotas.quota().as(CapacityHourlyTable.QUOTA_UNITS),
                    secondsNearQuota(isEventful).as(CapacityHourlyTable.SECONDS_NEAR_QUOTA),
                    timestamp_millis(
                            when(
                                    isEventful.and(col(PEAK + "." + SESSIONS).gt(0)),
                                    col(PEAK + "." + AT).multiply(-1))
                                .otherwise(col(HOURS)))
                        .as(CapacityHourlyTable.PEAK_AT),
                    date_format(timestamp_millis(col(HOURS)), "yyyy-MM-dd")
                        .as(CapacityHourlyTable.USAGE_DATE)))
            .flatMap(columns -> columns)
            .toArray(Column[]::new));
  }

  /** At the beginning of the hour, or when the most had come since. */
  private static Column most(String what, Column mostCame, Column isEventful) {
    return when(isEventful, col(what + BEFORE).plus(greatest(mostCame, lit(0))))
        .otherwise(col(what + BEFORE).plus(col(what)));
  }

  /** What ran, times for how long, in milliseconds. */
  private static Column area(String what, Column isEventful) {
    Column atBeginning = col(what + BEFORE).cast(AREAS);
    return when(isEventful, atBeginning.multiply(lit(HOUR)).plus(col(what + AREA)))
        .otherwise(atBeginning.plus(col(what)).multiply(lit(HOUR)));
  }

  private static Column allFailures() {
    return Arrays.stream(FailureClass.values())
        .map(one -> col(CapacityHourlyTable.failed(one)))
        .reduce(Column::plus)
        .orElseThrow();
  }

  /** In an hour without events, as it is at its beginning. */
  private Column secondsNearQuota(Column isEventful) {
    Column atBeginning = col(UNITS + BEFORE).plus(when(isEventful, lit(0)).otherwise(col(UNITS)));
    Column untilFirst = when(isEventful, col(FIRST_AT).minus(col(HOURS))).otherwise(lit(HOUR));
    Column levels = when(isEventful, col(LEVELS)).otherwise(array());
    return quotas
        .millisNear(atBeginning, untilFirst, levels)
        .divide(lit(1000))
        .cast(ColumnTypes.SECONDS);
  }

  private static Column[] append(Column[] columns, Column one) {
    return Stream.concat(Stream.of(columns), Stream.of(one)).toArray(Column[]::new);
  }
}
