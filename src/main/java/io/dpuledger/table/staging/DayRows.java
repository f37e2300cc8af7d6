package io.dpuledger.table.staging;

import io.dpuledger.table.rows.Rows;
import org.jspecify.annotations.Nullable;

/**
 * The new content of days of a table.
 *
 * @param made the new rows
 * @param kept the previous rows; those whose key has a new row or is gone are dropped; null if
 *     there are none
 * @param gone the keys of rows to remove; null if there are none
 * @param largest about how many new rows the largest day has; 0 if unknown
 */
public record DayRows(Rows made, @Nullable Rows kept, @Nullable Rows gone, long largest) {
  /** The number of each kind in the shuffle. */
  static final int MADE = 0;

  static final int KEPT = 1;
  static final int GONE = 2;

  public DayRows {
    if (kept == null && gone != null) {
      throw new IllegalArgumentException("rows are gone, but no previous rows are given");
    }
  }

  /** Only new rows. */
  public static DayRows of(Rows made) {
    return new DayRows(made, null, null, 0);
  }

  /** The same rows, of which the largest day has about this number. */
  public DayRows withLargest(long rows) {
    return new DayRows(made, kept, gone, rows);
  }

  /** The union with the rows of other days, if all of these are new. */
  public Rows with(Rows others) {
    if (kept != null) {
      throw new IllegalArgumentException("the kept rows are not known yet");
    }
    return made.plus(others);
  }
}
