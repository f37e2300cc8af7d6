package io.dpuledger.facts;

import io.dpuledger.facts.StatementTimeline.Stretch;
import io.dpuledger.table.ColumnTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The parts of a session between midnights UTC, and how much of each kind of time lies in them. */
final class SessionSlices {
  /** The kinds of a session's time. They do not overlap, and are all of it. */
  enum Kind {
    /** Nothing ran, for certain. */
    IDLE,
    /** Nobody knows whether anything ran. */
    UNKNOWN,
    /** Something ran. */
    BUSY;

    String until(String instant) {
      return this + "_until_" + instant;
    }
  }

  static final String START = "slice_start_millis";
  static final String END = "slice_end_millis";
  static final String SESSION_END = "session_end_millis";

  /** A slice, and what has passed of each kind when it begins, when it ends, and in all. */
  static final StructType TYPE = type();

  static final DataType LIST_TYPE = DataTypes.createArrayType(TYPE);

  private static final long DAY = 86_400_000L;

  private final long start;
  private final long end;
  private final long readUntil;
  private final long tailStart;
  private final List<Long> seenIdle;
  private final List<Long> unseen;

  private SessionSlices(Row session) {
    this.start = session.getLong(0);
    this.end = session.getLong(1);
    this.readUntil = session.getLong(2);
    this.tailStart = session.getLong(3);
    this.seenIdle = session.isNullAt(4) ? List.of() : session.getList(4);
    this.unseen = session.isNullAt(5) ? List.of() : session.getList(5);
  }

  /**
   * @param session its start and end, until when its statements were read, when its certain tail
   *     begins, and what the statements tell of each day, in epoch milliseconds
   */
  static List<Row> of(Row session) {
    return new SessionSlices(session).slices();
  }

  /** A session without length has one slice; one that ends at midnight none on the next day. */
  static List<Stretch> cut(long start, long end) {
    List<Stretch> slices = new ArrayList<>(1);
    long from = start;
    do {
      long to = Math.min(end, from - Math.floorMod(from, DAY) + DAY);
      slices.add(new Stretch(from, to));
      from = to;
    } while (from < end);
    return slices;
  }

  private List<Row> slices() {
    List<Stretch> slices = cut(start, end);
    List<Row> rows = new ArrayList<>(slices.size());
    List<Long> total = passed(end, seenIdle.size());
    for (int day = 0; day < slices.size(); day++) {
      Stretch slice = slices.get(day);
      rows.add(
          RowFactory.create(
              Stream.of(
                      Stream.of(slice.from(), slice.to()),
                      passed(slice.from(), day).stream(),
                      passed(slice.to(), day + 1).stream(),
                      total.stream())
                  .flatMap(values -> values)
                  .toArray()));
    }
    return rows;
  }

  /**
   * What has passed of each kind until an instant. Money of a kind of which there is no time needs
   * a place, too: AWS's figures need not fit each other, and the bounds of money are wider than
   * those of time under auto scaling.
   *
   * @param days how many of the days have passed
   */
  private List<Long> passed(long instant, int days) {
    long idle = idle(instant, days);
    long unknown = unknown(instant, days);
    long elapsed = instant - start;
    long allIdle = idle(end, seenIdle.size());
    long allUnknown = unknown(end, unseen.size());
    boolean hasBusy = end - start - allIdle - allUnknown > 0;
    boolean isAllIdle = end - start - allIdle <= 0;
    return List.of(
        idle,
        allUnknown > 0 ? unknown : idle,
        hasBusy ? elapsed - idle - unknown : isAllIdle ? elapsed : elapsed - idle);
  }

  private long idle(long instant, int days) {
    return sum(seenIdle, days) + Math.max(0, instant - tailStart);
  }

  private long unknown(long instant, int days) {
    return sum(unseen, days) + Math.max(0, Math.min(instant, tailStart) - readUntil);
  }

  private static long sum(List<Long> byDay, int days) {
    return byDay.stream().limit(days).mapToLong(Long::longValue).sum();
  }

  private static StructType type() {
    StructType type = new StructType().add(START, ColumnTypes.LONG).add(END, ColumnTypes.LONG);
    for (String instant : List.of(START, END, SESSION_END)) {
      for (Kind kind : Kind.values()) {
        type = type.add(kind.until(instant), ColumnTypes.LONG);
      }
    }
    return type;
  }
}
