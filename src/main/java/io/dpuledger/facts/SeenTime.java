package io.dpuledger.facts;

import io.dpuledger.facts.StatementTimeline.Stretch;
import io.dpuledger.table.ColumnTypes;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The way of a session's statements out of rows, and of what they tell back into one. */
final class SeenTime {
  static final String READ_AT = "read_at";
  static final String LAST_BUSY = "last_busy";
  static final String IDLE_SINCE = "idle_since";
  static final String IDLE_MILLIS = "idle_millis";
  static final String UNKNOWN_MILLIS = "unknown_millis";
  static final String GAPS = "gaps";
  static final String POLL_HOURS = "poll_hours";
  static final String IDLE_POLL_HOURS = "idle_poll_hours";

  static final StructType TYPE =
      new StructType()
          .add(READ_AT, ColumnTypes.LONG)
          .add(LAST_BUSY, ColumnTypes.LONG)
          .add(IDLE_SINCE, ColumnTypes.LONG)
          .add(IDLE_MILLIS, ColumnTypes.LONGS)
          .add(UNKNOWN_MILLIS, ColumnTypes.LONGS)
          .add(GAPS, ColumnTypes.LONGS)
          .add(POLL_HOURS, ColumnTypes.INTS)
          .add(IDLE_POLL_HOURS, ColumnTypes.INTS);

  static final DataType SIGHTS_TYPE =
      DataTypes.createArrayType(
          new StructType()
              .add("id", ColumnTypes.INT)
              .add("seen_at", ColumnTypes.LONG)
              .add("started_at", ColumnTypes.LONG)
              .add("completed_at", ColumnTypes.LONG)
              .add("is_running", ColumnTypes.BOOLEAN)
              .add("is_cancelled", ColumnTypes.BOOLEAN));

  private static final long HOUR_MILLIS = 3_600_000L;
  private static final int HOURS_A_DAY = 24;

  private SeenTime() {}

  /** Nothing, if some statements that a poll listed are missing: then no stretch is certain. */
  static @Nullable Row of(Row input) {
    long start = input.getLong(0);
    long end = input.getLong(1);
    List<Long> polls = new TreeSet<>(input.<Long>getList(3)).stream().toList();
    long lastPoll = polls.get(polls.size() - 1);
    List<StatementSight> sights =
        sights(input.isNullAt(4) ? List.of() : input.getList(4), lastPoll);
    if (sights.stream().map(StatementSight::id).distinct().count() < input.getInt(2)) {
      return null;
    }
    long readAt = Math.min(lastPoll, end);
    StatementTimeline timeline = new StatementTimeline(start, readAt, sights);
    List<Stretch> days = SessionSlices.cut(start, end);
    return RowFactory.create(
        readAt,
        timeline.lastBusy(),
        timeline.idleSince(),
        days.stream().map(timeline::idleMillis).toArray(Long[]::new),
        days.stream().map(timeline::unknownMillis).toArray(Long[]::new),
        timeline.gaps().toArray(Long[]::new),
        polls.stream().map(SeenTime::hour).toArray(Integer[]::new),
        polls.stream().filter(timeline::isIdleAt).map(SeenTime::hour).toArray(Integer[]::new));
  }

  /** What was seen after the last poll that we know of is of one that never told of the session. */
  private static List<StatementSight> sights(List<Row> rows, long lastPoll) {
    return rows.stream()
        .filter(row -> row.getLong(1) <= lastPoll)
        .map(
            row ->
                new StatementSight(
                    row.getInt(0),
                    row.getLong(1),
                    row.<Long>getAs(2),
                    row.<Long>getAs(3),
                    row.getBoolean(4),
                    row.getBoolean(5)))
        .toList();
  }

  private static int hour(long moment) {
    return (int) (Math.floorDiv(moment, HOUR_MILLIS) % HOURS_A_DAY);
  }
}
