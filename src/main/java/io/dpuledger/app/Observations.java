package io.dpuledger.app;

import static org.apache.spark.sql.functions.col;

import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.observation.StatementObservationTable;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.TableStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** What was seen of sessions: what no analysis has read, and all of it from some day on. */
final class Observations implements AutoCloseable {
  private static final TableSchema TABLE = SessionObservationTable.SCHEMA;

  private final TableStore store;
  private final Backlog backlog;
  private final Set<Path> unreadFiles;
  private final boolean isKept;
  private final Dataset<Row> unread;

  private Observations(TableStore store, Backlog backlog, List<Path> unreadFiles, boolean isKept) {
    this.store = store;
    this.backlog = backlog;
    this.unreadFiles = new HashSet<>(unreadFiles);
    this.isKept = isKept;
    Dataset<Row> rows = store.readFiles(TABLE, unreadFiles);
    this.unread = isKept ? rows.persist(StorageLevel.MEMORY_AND_DISK()) : rows;
  }

  /**
   * All count as unread if everything is to be worked out anew. Only a night keeps them in memory,
   * to read its files once; all that was ever seen is sooner read again.
   *
   * @param halfMoved days of usage whose sights count as unread, too
   */
  static Observations of(
      TableStore store, Backlog backlog, SortedSet<String> halfMoved, boolean everything) {
    List<Path> files =
        Backlog.paths(everything ? backlog.all(TABLE) : backlog.unreadOrOf(halfMoved, TABLE));
    return new Observations(store, backlog, files, !everything && !files.isEmpty());
  }

  Dataset<Row> unread() {
    return unread;
  }

  /** All sights from a day on. */
  Dataset<Row> since(String firstDay) {
    return with(
        unread.where(col(SessionObservationTable.OBSERVED_DATE).geq(firstDay)),
        backlog.since(TABLE, firstDay));
  }

  /** All sights of some days. */
  Dataset<Row> on(Set<String> days) {
    return with(
        unread.where(col(SessionObservationTable.OBSERVED_DATE).isin(days.toArray())),
        backlog.of(TABLE, days));
  }

  private Dataset<Row> with(Dataset<Row> kept, List<FileStatus> files) {
    List<Path> others = new ArrayList<>(Backlog.paths(files));
    if (!isKept) {
      return store.readFiles(TABLE, others);
    }
    others.removeAll(unreadFiles);
    return others.isEmpty() ? kept : kept.union(store.readFiles(TABLE, others));
  }

  /** All sights of statements from a day on; nothing if none were read, as where nobody asked. */
  Optional<Dataset<Row>> statementsSince(String firstDay) {
    List<FileStatus> files = backlog.since(StatementObservationTable.SCHEMA, firstDay);
    return files.isEmpty()
        ? Optional.empty()
        : Optional.of(store.readFiles(StatementObservationTable.SCHEMA, Backlog.paths(files)));
  }

  @Override
  public void close() {
    unread.unpersist();
  }
}
