package io.dpuledger.analysis;

import io.dpuledger.table.TableSchema;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Takes the answers of a night. Nothing of them can be read in the lake until all are there. */
public interface Answers {
  /** Rows of the as-of date, their values in the order of the table's columns. */
  void rows(TableSchema table, List<@Nullable Object[]> rows);

  /**
   * Rows of days that changed, their values in the order of the table's columns.
   *
   * @param days the days that they replace; those of which there are no rows are left without
   */
  void days(
      TableSchema table, SortedSet<String> days, SortedMap<String, List<@Nullable Object[]>> rows);

  /** A file beside the report, for people to apply. */
  void file(String name, byte[] content);
}
