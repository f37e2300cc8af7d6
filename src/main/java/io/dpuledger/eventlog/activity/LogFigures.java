package io.dpuledger.eventlog.activity;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Kinds of figures of a log, and how they are read back. What a row without figures lacks is 0 or
 * empty.
 */
public final class LogFigures {
  public static final ColumnKind BYTES = new ColumnKind(ColumnTypes.LONG, "bytes");
  public static final ColumnKind EVENTS = new ColumnKind(ColumnTypes.LONG, "events");
  public static final ColumnKind TASKS = new ColumnKind(ColumnTypes.LONG, "tasks");
  public static final ColumnKind TASKS_AT_ONCE = new ColumnKind(ColumnTypes.INT, "tasks");
  public static final ColumnKind EXECUTORS = new ColumnKind(ColumnTypes.INT, "executors");
  public static final ColumnKind SLOT_SECONDS =
      new ColumnKind(ColumnTypes.UNIT_SECONDS, "slot-seconds");

  private LogFigures() {}

  /** Milliseconds as seconds. */
  static BigDecimal seconds(long millis) {
    return BigDecimal.valueOf(millis, 3);
  }

  /** Reads seconds back. */
  static long millis(TableRow row, String column) {
    BigDecimal seconds = row.decimal(column);
    return seconds == null ? 0 : seconds.movePointRight(3).longValueExact();
  }

  /** Reads a number back. */
  public static long number(TableRow row, String column) {
    return Objects.requireNonNullElse(row.number(column), 0L);
  }

  static int integer(TableRow row, String column) {
    return Objects.requireNonNullElse(row.integer(column), 0);
  }

  static List<Long> numbers(TableRow row, String column) {
    List<Long> numbers = row.numbers(column);
    return numbers == null ? List.of() : List.copyOf(numbers);
  }
}
