package io.dpuledger.facts;

import io.dpuledger.table.TableRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Timestamps of a row, in milliseconds. */
public final class RowMillis {
  private static final long MICROS = 1000;

  private RowMillis() {}

  /** A timestamp, in whole milliseconds since 1970. */
  public static @Nullable Long at(TableRow row, String column) {
    Long micros = row.micros(column);
    return micros == null ? null : Long.valueOf(Math.floorDiv(micros, MICROS));
  }

  /** From one timestamp to another; null if either is null. */
  public static @Nullable Long between(TableRow row, String from, String until) {
    Long start = at(row, from);
    Long end = at(row, until);
    return start == null || end == null ? null : Long.valueOf(end - start);
  }

  /** The sum of a list of days; 0 if statements were not read. */
  public static long total(TableRow row, String millisByDay) {
    List<Long> days = row.numbers(millisByDay);
    long total = 0;
    if (days != null) {
      for (long ofDay : days) {
        total += ofDay;
      }
    }
    return total;
  }
}
