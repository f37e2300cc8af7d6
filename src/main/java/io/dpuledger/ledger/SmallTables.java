package io.dpuledger.ledger;

import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.ValueRow;
import io.dpuledger.table.files.InParallel;
import io.dpuledger.table.files.KnownFiles;
import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.table.parquet.ParquetRowReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** The rows of tables with few rows per day, read only by the driver, and each file once. */
public final class SmallTables {
  private final LakeFiles files;
  private final KnownFiles known;
  private final Map<Path, List<TableRow>> read = new ConcurrentHashMap<>();
  private final Map<String, SortedMap<String, List<TableRow>>> staged = new ConcurrentHashMap<>();

  public SmallTables(LakeFiles files, KnownFiles known) {
    this.files = files;
    this.known = known;
  }

  /** The days that are published, or were staged for all who ask. */
  public SortedSet<String> days(TableSchema table) {
    SortedSet<String> days = new TreeSet<>(known.days(table));
    days.addAll(stagedOf(table).keySet());
    return days;
  }

  /** The rows of some days. */
  public List<TableRow> of(TableSchema table, Predicate<String> days) {
    SortedMap<String, List<TableRow>> next = stagedOf(table);
    List<TableRow> rows =
        new ArrayList<>(
            of(table, known.files(table, day -> days.test(day) && !next.containsKey(day))));
    next.forEach(
        (day, ofDay) -> {
          if (days.test(day)) {
            rows.addAll(ofDay);
          }
        });
    return rows;
  }

  private SortedMap<String, List<TableRow>> stagedOf(TableSchema table) {
    return staged.getOrDefault(table.name(), new TreeMap<>());
  }

  /** From now on these days have these rows, although they are published only later. */
  public void stage(TableSchema table, SortedMap<String, List<@Nullable Object[]>> days) {
    SortedMap<String, List<TableRow>> rows = new TreeMap<>();
    days.forEach((day, ofDay) -> rows.put(day, ValueRow.of(table, day, ofDay)));
    staged.put(table.name(), rows);
  }

  /** The rows of some files of a table. */
  public List<TableRow> of(TableSchema table, Collection<FileStatus> some) {
    return InParallel.map(InParallel.REQUESTS, List.copyOf(some), file -> of(table, file)).stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<TableRow> of(TableSchema table, FileStatus file) {
    return read.computeIfAbsent(
        file.getPath(),
        path ->
            ValueRow.of(
                table, KnownFiles.day(file), ParquetRowReader.read(file, table, files.hadoop())));
  }

  /** Stores rows that were just published, so that they need not be read again. */
  public void published(TableSchema table, SortedMap<String, List<@Nullable Object[]>> days) {
    Set<String> replaced = days.keySet();
    for (FileStatus file : known.files(table, replaced::contains)) {
      String day = KnownFiles.day(file);
      List<@Nullable Object[]> rows = Objects.requireNonNull(days.get(day));
      read.put(file.getPath(), ValueRow.of(table, day, rows));
    }
  }
}
