package io.dpuledger.ledger.person;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.ledger.Lake;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.files.InParallel;
import io.dpuledger.table.files.KnownFiles;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;

/** Takes persons out of the tables of a lake. */
final class PersonTables {
  /** Each file is read and written by blocks, which take memory. */
  private static final int AT_ONCE = 4;

  private final Lake lake;
  private final KnownFiles known;
  private final Collection<TableSchema> tables;
  private final Runnable check;

  /**
   * @param tables every table of the lake
   * @param check throws if the run may no longer change the lake
   */
  PersonTables(Lake lake, KnownFiles known, Collection<TableSchema> tables, Runnable check) {
    this.lake = lake;
    this.known = known;
    this.tables = List.copyOf(tables);
    this.check = check;
  }

  /**
   * Writes files again in which something changes.
   *
   * @param mayHold whether the file of a day of a table may hold what goes
   * @return how many changed
   */
  long rewrite(PersonColumns persons, BiPredicate<TableSchema, String> mayHold) {
    long changed = 0;
    for (TableSchema table : tables) {
      // spend_daily is made from session_day.
      if (PersonColumns.areIn(table) && table != SpendDaily.SCHEMA) {
        FileRewrite rewrite = new FileRewrite(lake, table, persons, check);
        changed +=
            InParallel.map(
                    AT_ONCE, known.files(table, day -> mayHold.test(table, day)), rewrite::rewrite)
                .stream()
                .filter(Boolean::booleanValue)
                .count();
        known.forget(table);
      }
    }
    known.forget(SpendDaily.SCHEMA);
    return changed;
  }
}
