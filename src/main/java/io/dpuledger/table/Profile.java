package io.dpuledger.table;

import java.io.Serializable;
import java.util.List;

/**
 * An aggregate over the rows of a table, computed where the rows are. All profiles of a table share
 * one scan, so each skips rows it does not need.
 *
 * @param <S> the aggregate: small regardless of the number of rows, and independent of the order of
 *     rows and merges
 */
public interface Profile<S extends Serializable> extends Serializable {
  /** The columns that it reads. */
  List<String> columns();

  /** The sum of no rows. */
  S zero();

  /** Adds a row; may modify and return the same object. */
  S add(S sum, TableRow row);

  /** Merges both; may modify and return one of them. */
  S merge(S one, S other);

  /** The sum of rows in memory. */
  default S of(Iterable<? extends TableRow> rows) {
    S sum = zero();
    for (TableRow row : rows) {
      sum = add(sum, row);
    }
    return sum;
  }
}
