package io.dpuledger.ledger;

import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.ValueRow;
import io.dpuledger.table.files.InParallel;
import io.dpuledger.table.files.KnownFiles;
import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.table.parquet.ParquetRowReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
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

  public SmallTables(LakeFiles files, KnownFiles known) {
    this.files = files;
    this.known = known;
  }

  public SortedSet<String> days(TableSchema table) {
    return known.days(table);
  }

  /** The published rows of some days. */
  public List<TableRow> of(TableSchema table, Predicate<String> days) {
    return of(table, known.files(table, days));
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
