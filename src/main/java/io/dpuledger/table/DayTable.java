package io.dpuledger.table;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows of a day are derived from another table's rows of that day, by the task that
 * writes them.
 *
 * @param <S> the sum of the rows of one day
 */
public interface DayTable<S extends Serializable> extends Profile<S> {
  TableSchema schema();

  /** The rows of the day, with values in the order of the table's columns. */
  List<@Nullable Object[]> rows(S sum);
}
