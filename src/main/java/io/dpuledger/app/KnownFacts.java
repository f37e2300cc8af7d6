package io.dpuledger.app;

import static org.apache.spark.sql.functions.col;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.TableStore;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * The published facts of the days that may matter to a night. They are asked several times, and
 * read once.
 */
final class KnownFacts implements AutoCloseable {
  private static final TableSchema TABLE = SessionFactTable.SCHEMA;

  private final TableStore store;
  private final Set<String> days;
  private final Dataset<Row> rows;

  private KnownFacts(TableStore store, Set<String> days, Dataset<Row> rows) {
    this.store = store;
    this.days = days;
    this.rows = rows;
  }

  /** Reads them when they are first asked. */
  static KnownFacts of(TableStore store, Predicate<String> mayMatter) {
    Set<String> days = new TreeSet<>(store.publishedDays(TABLE));
    days.removeIf(mayMatter.negate());
    Dataset<Row> rows = store.read(TABLE, days::contains);
    return new KnownFacts(
        store, days, days.isEmpty() ? rows : rows.persist(StorageLevel.MEMORY_AND_DISK()));
  }

  /** Those of some days; days that were not expected to matter are read from their files. */
  Dataset<Row> of(Predicate<String> isWanted) {
    Set<String> wanted = new TreeSet<>(days);
    wanted.removeIf(isWanted.negate());
    Dataset<Row> kept =
        wanted.equals(days)
            ? rows
            : rows.where(col(SessionFactTable.CREATED_DATE).isin(wanted.toArray()));
    Set<String> others = new TreeSet<>(store.publishedDays(TABLE));
    others.removeAll(days);
    others.removeIf(isWanted.negate());
    return others.isEmpty() ? kept : kept.union(store.read(TABLE, others::contains));
  }

  @Override
  public void close() {
    rows.unpersist();
  }
}
