package io.dpuledger.table;

import java.io.Serializable;
import java.util.List;

/**
 * What an answer wants to know of the rows of a table, added up where the rows are. All profiles of
 * a table are added up in one scan, so each leaves out by itself the rows that it has no use for.
 *
 * @param <S> what is added up: small, whatever the number of rows, and the same in whatever order
 *     rows come and parts are merged
 */
public interface Profile<S extends Serializable> extends Serializable {
  /** The columns that it reads. */
  List<String> columns();

  /** The sum of no rows. */
  S zero();

  /** The sum with one more row; may be the same object, changed. */
  S add(S sum, TableRow row);

  /** The sum of both; may be one of them, changed. */
  S merge(S one, S other);

  /** The sum of rows that are at hand. */
  default S of(Iterable<? extends TableRow> rows) {
    S sum = zero();
    for (TableRow row : rows) {
      sum = add(sum, row);
    }
    return sum;
  }
}
