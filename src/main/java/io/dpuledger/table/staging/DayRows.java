package io.dpuledger.table.staging;

import io.dpuledger.table.rows.Rows;
import org.jspecify.annotations.Nullable;

/**
 * The rows that days of a table will have.
 *
 * @param made the new ones
 * @param kept those that days had before; one whose key has a new row is dropped, and so is one
 *     whose key is gone; null if there are none
 * @param gone the keys of rows that no longer hold; null if there are none
 */
public record DayRows(Rows made, @Nullable Rows kept, @Nullable Rows gone) {
  /** The place of each among the kinds of a shuffle. */
  static final int MADE = 0;

  static final int KEPT = 1;
  static final int GONE = 2;

  public DayRows {
    if (kept == null && gone != null) {
      throw new IllegalArgumentException("rows are gone of which none were kept");
    }
  }

  /** All of them are new. */
  public static DayRows of(Rows made) {
    return new DayRows(made, null, null);
  }

  /** These and the rows of other days, where all of these are new. */
  public Rows with(Rows others) {
    if (kept != null) {
      throw new IllegalArgumentException("it is not known yet which rows are kept");
    }
    return made.plus(others);
  }
}
