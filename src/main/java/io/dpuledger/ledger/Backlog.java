package io.dpuledger.ledger;

import io.dpuledger.observation.CollectionTable;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.observation.StatementObservationTable;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.files.KnownFiles;
import io.dpuledger.table.files.LakeLayout;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** The observations of a lake, and which of them no analysis has read yet. */
final class Backlog {
  private final LedgerState state;
  private final Map<String, List<FileStatus>> found = new TreeMap<>();

  private Backlog(LedgerState state) {
    this.state = state;
  }

  static Backlog of(KnownFiles known, LedgerState state) {
    Backlog backlog = new Backlog(state);
    // Sessions are published before their coverage row, so reading in reverse order finds the
    // sessions of every row.
    for (TableSchema table :
        List.of(
            CollectionTable.SCHEMA,
            SessionObservationTable.SCHEMA,
            StatementObservationTable.SCHEMA)) {
      backlog.found.put(table.name(), known.files(table));
    }
    return backlog;
  }

  /** The files that no analysis has read. */
  List<FileStatus> unread(TableSchema table) {
    return files(table)
        .filter(file -> !state.hasRead(table.name(), day(file), file.getPath().getName()))
        .toList();
  }

  /** The same, plus files already read that may contain sessions of some days. */
  List<FileStatus> unreadOrOf(SortedSet<String> usageDates, TableSchema table) {
    if (usageDates.isEmpty()) {
      return unread(table);
    }
    return Stream.concat(
            unread(table).stream(), since(table, dayBefore(usageDates.first())).stream())
        .distinct()
        .toList();
  }

  /** Clocks differ: a session may be observed on the day before its creation date. */
  static String dayBefore(String day) {
    return LocalDate.parse(day).minusDays(1).toString();
  }

  List<FileStatus> all(TableSchema table) {
    return files(table).toList();
  }

  /** All files of some days. */
  List<FileStatus> of(TableSchema table, Set<String> days) {
    return files(table).filter(file -> days.contains(day(file))).toList();
  }

  /** All files from a day on. */
  List<FileStatus> since(TableSchema table, String firstDay) {
    return files(table).filter(file -> day(file).compareTo(firstDay) >= 0).toList();
  }

  /** All files before a day. */
  List<FileStatus> before(TableSchema table, String day) {
    return files(table).filter(file -> day(file).compareTo(day) < 0).toList();
  }

  /** Rows of the coverage ledger that are new, or that still describe a target's last read. */
  List<FileStatus> coverage() {
    return Stream.concat(
            unread(CollectionTable.SCHEMA).stream(),
            files(CollectionTable.SCHEMA).filter(this::isOfARunThatCounts))
        .distinct()
        .toList();
  }

  private boolean isOfARunThatCounts(FileStatus file) {
    String name = file.getPath().getName();
    return state.coverageRuns().stream().anyMatch(name::startsWith);
  }

  /** What will have been read after this night, by table and day. */
  SortedMap<String, SortedMap<String, SortedSet<String>>> read() {
    SortedMap<String, SortedMap<String, SortedSet<String>>> read = new TreeMap<>();
    found.forEach(
        (table, files) -> {
          SortedMap<String, SortedSet<String>> byDay = new TreeMap<>();
          for (FileStatus file : files) {
            byDay.computeIfAbsent(day(file), day -> new TreeSet<>()).add(file.getPath().getName());
          }
          read.put(table, byDay);
        });
    return read;
  }

  static List<Path> paths(List<FileStatus> files) {
    return files.stream().map(FileStatus::getPath).toList();
  }

  private Stream<FileStatus> files(TableSchema table) {
    return found.getOrDefault(table.name(), List.of()).stream();
  }

  private static String day(FileStatus file) {
    return LakeLayout.dayOf(file.getPath().getParent());
  }
}
