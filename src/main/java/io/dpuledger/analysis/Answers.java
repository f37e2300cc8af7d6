package io.dpuledger.analysis;

import io.dpuledger.table.Table;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/** Takes the answers of a night. Nothing of them can be read in the lake until all are there. */
public interface Answers {
  /** Rows of the as-of date. */
  <T> void rows(Table<T> table, List<T> rows);

  /**
   * Rows of days that changed.
   *
   * @param days the days that they replace; those of which there are no rows are left without
   */
  <T> void days(Table<T> table, SortedSet<String> days, SortedMap<String, List<T>> rows);

  /** A file next to the report, for people to apply. */
  void file(String name, byte[] content);
}
