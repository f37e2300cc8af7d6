package io.dpuledger.ledger;

import io.dpuledger.facts.session.ObservedRow;
import io.dpuledger.facts.session.StatementRow;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.observation.StatementObservationTable;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.files.TableStore;
import io.dpuledger.table.rows.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.apache.hadoop.fs.FileStatus;
import org.jspecify.annotations.Nullable;

/** Observations of sessions: those that no analysis has read, and all from some day on. */
public final class Observations implements AutoCloseable {
  private static final TableSchema TABLE = SessionObservationTable.SCHEMA;

  private final TableStore store;
  private final Backlog backlog;
  private final Set<FileStatus> unreadFiles;
  private final Rows.@Nullable Kept kept;
  private final Rows unread;

  private Observations(
      TableStore store, Backlog backlog, List<FileStatus> unreadFiles, boolean isKept) {
    this.store = store;
    this.backlog = backlog;
    this.unreadFiles = new HashSet<>(unreadFiles);
    Rows rows = rows(unreadFiles);
    this.kept = isKept ? rows.kept() : null;
    this.unread = kept == null ? rows : kept.rows();
  }

  /**
   * All count as unread if everything is worked out again. Only a nightly run keeps them in memory,
   * to read its files once; for all observations, reading again is faster.
   *
   * @param halfMoved usage days whose observations count as unread, too
   */
  public static Observations of(
      TableStore store, Backlog backlog, SortedSet<String> halfMoved, boolean everything) {
    List<FileStatus> files = everything ? backlog.all(TABLE) : backlog.unreadOrOf(halfMoved, TABLE);
    return new Observations(store, backlog, files, !everything && !files.isEmpty());
  }

  /** Those that no analysis has read. */
  public Rows unread() {
    return unread;
  }

  /** The other observations from a day on. */
  Rows readBefore(String firstDay) {
    return rows(readBeforeFiles(firstDay));
  }

  /** All rows of some days. */
  public Rows on(Set<String> days) {
    List<FileStatus> files = new ArrayList<>(backlog.of(TABLE, days));
    if (kept == null) {
      return rows(files);
    }
    files.removeAll(unreadFiles);
    return unread
        .where(row -> days.contains(row.text(SessionObservationTable.OBSERVED_DATE)))
        .plus(rows(files));
  }

  /** Observations of statements from a day on; no rows if none were read. */
  Rows statements(String firstDay) {
    return Rows.of(
        store.readFiles(StatementObservationTable.SCHEMA, Backlog.paths(statementFiles(firstDay))),
        StatementRow.COLUMNS);
  }

  /** The total size of the files from a day on. */
  long bytes(String firstDay) {
    return bytes(unreadFiles) + bytes(readBeforeFiles(firstDay)) + bytes(statementFiles(firstDay));
  }

  private List<FileStatus> readBeforeFiles(String firstDay) {
    List<FileStatus> files = new ArrayList<>(backlog.since(TABLE, firstDay));
    files.removeAll(unreadFiles);
    return files;
  }

  private List<FileStatus> statementFiles(String firstDay) {
    return backlog.since(StatementObservationTable.SCHEMA, firstDay);
  }

  private Rows rows(List<FileStatus> files) {
    return Rows.of(store.readFiles(TABLE, Backlog.paths(files)), ObservedRow.COLUMNS);
  }

  private static long bytes(Collection<FileStatus> files) {
    return files.stream().mapToLong(FileStatus::getLen).sum();
  }

  @Override
  public void close() {
    if (kept != null) {
      kept.close();
    }
  }
}
