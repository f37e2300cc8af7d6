package io.dpuledger.analysis;

import io.dpuledger.table.DayTable;
import io.dpuledger.table.Profile;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.rows.Rows;
import java.io.Serializable;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Where answers ask for what they want to know of a table: of session_fact, of session_day, or of a
 * table of an analysis before them. A table is scanned once for all who ask. Its days are those
 * that the night leaves behind: the published ones, and the new ones of those that change.
 */
public interface Scans {
  /**
   * Adds up the rows of some days.
   *
   * @param days the days of the table's partition that are wanted
   * @return the sum; to be taken when answering
   */
  <S extends Serializable> Supplier<S> ask(
      TableSchema table, Predicate<String> days, Profile<S> profile);

  /**
   * The rows of some days, for who must look twice.
   *
   * @param columns those that are wanted at least
   * @return the rows; to be taken when answering
   */
  Supplier<Rows> rows(TableSchema table, List<String> columns, Predicate<String> days);

  /** The days of a table that the night leaves behind. */
  SortedSet<String> days(TableSchema table);

  /** Makes a table day by day where the changed days of another one are written. */
  void make(DayTable<?> made, TableSchema from);
}
