package io.dpuledger.analysis.timeoutcurve;

import io.dpuledger.analysis.idletimeout.Ending;
import io.dpuledger.table.ColumnTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The gaps of one session, to the minute: most sessions pause for many of the same minutes. */
final class SessionGaps {
  static final String ENDING = "gap_ending";
  static final String MINUTE = "gap_minute";
  static final String COUNT = "gap_count";
  static final String SECONDS = "gap_seconds";
  static final String POLLS = "gap_polls";

  /** In place of an ending, for the row that tells how the session was polled. */
  static final String POLLED = "POLLED";

  static final DataType LIST_TYPE =
      DataTypes.createArrayType(
          new StructType()
              .add(ENDING, ColumnTypes.STRING)
              .add(MINUTE, ColumnTypes.INT)
              .add(COUNT, ColumnTypes.LONG)
              .add(SECONDS, ColumnTypes.LONG)
              .add(POLLS, ColumnTypes.LONG));

  private record Bin(Ending ending, int minute) implements Comparable<Bin> {
    @Override
    public int compareTo(Bin other) {
      int byEnding = ending.compareTo(other.ending);
      return byEnding != 0 ? byEnding : Integer.compare(minute, other.minute);
    }
  }

  private final long timeoutSeconds;
  private final TreeMap<Bin, long[]> bins = new TreeMap<>();

  private SessionGaps(long timeoutSeconds) {
    this.timeoutSeconds = timeoutSeconds;
  }

  /**
   * @param session its idle timeout in seconds, the gaps that ended by a return, in milliseconds,
   *     the ending and seconds of the last one, if it is known, for how many seconds it was polled
   *     and how often
   */
  static List<Row> of(Row session) {
    SessionGaps gaps = new SessionGaps(session.getLong(0));
    for (Long millis : session.<Long>getList(1)) {
      boolean isLonger = millis > gaps.timeoutSeconds * 1000;
      gaps.add(isLonger ? Ending.CENSORED : Ending.RETURNED, (millis + 999) / 1000);
    }
    if (!session.isNullAt(2)) {
      gaps.add(Ending.valueOf(session.getString(2)), session.getLong(3));
    }
    List<Row> rows = gaps.rows();
    rows.add(RowFactory.create(POLLED, 0, 1L, session.getLong(4), (long) session.getInt(5)));
    return rows;
  }

  /** None is longer than its timeout: what comes after that, no timeout at or below it changes. */
  private void add(Ending ending, long gapSeconds) {
    long seconds = Math.min(gapSeconds, timeoutSeconds);
    long minute = ending == Ending.CENSORED ? seconds / 60 : (seconds + 59) / 60;
    long[] sums = bins.computeIfAbsent(new Bin(ending, (int) minute), bin -> new long[2]);
    sums[0]++;
    sums[1] += seconds;
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>(bins.size());
    bins.forEach(
        (bin, sums) ->
            rows.add(RowFactory.create(bin.ending().name(), bin.minute(), sums[0], sums[1], 0L)));
    return rows;
  }
}
