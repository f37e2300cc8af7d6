package io.dpuledger.analysis;

import io.dpuledger.table.TableSchema;
import java.util.List;
import java.util.SortedSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Takes the answers of a night. Nothing of them can be read in the lake until all are there. */
public interface Answers {
  /** Rows of the as-of date, their values in the order of the table's columns. */
  void rows(TableSchema table, List<@Nullable Object[]> rows);

  /**
   * Rows of days that changed.
   *
   * @param days the days that they replace
   */
  void days(TableSchema table, SortedSet<String> days, Dataset<Row> rows);

  /** A file beside the report, for people to apply. */
  void file(String name, byte[] content);
}
