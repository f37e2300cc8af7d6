package io.dpuledger.table;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows of a day are made from the rows of that day of another table, by the task that
 * writes them.
 *
 * @param <S> what is added up of the rows of one day
 */
public interface DayTable<S extends Serializable> extends Profile<S> {
  TableSchema schema();

  /** The rows of the day, their values in the order of the table's columns. */
  List<@Nullable Object[]> rows(S sum);
}
