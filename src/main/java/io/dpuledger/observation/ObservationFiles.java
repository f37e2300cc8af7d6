package io.dpuledger.observation;

import io.dpuledger.table.LakeFiles;
import io.dpuledger.table.LakeLayout;
import io.dpuledger.table.ParquetRowWriter;
import io.dpuledger.table.TableSchema;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** A file a table and day, in the staging folder until {@link #publish}. */
final class ObservationFiles implements AutoCloseable {
  /** The rows that call a target complete come after what they speak of. */
  private static final List<TableSchema> IN_ORDER =
      List.of(
          StatementObservationTable.SCHEMA, SessionObservationTable.SCHEMA, CollectionTable.SCHEMA);

  private record DayOfTable(TableSchema table, String day) implements Comparable<DayOfTable> {
    @Override
    public int compareTo(DayOfTable other) {
      int byTable = Integer.compare(IN_ORDER.indexOf(table), IN_ORDER.indexOf(other.table));
      return byTable != 0 ? byTable : day.compareTo(other.day);
    }
  }

  private final String runId;
  private final int number;
  private final LakeFiles files;
  private final LakeLayout layout;
  private final SortedMap<DayOfTable, ParquetRowWriter> writers = new TreeMap<>();

  /**
   * @param number which set of files of the run this is
   */
  ObservationFiles(String runId, int number, LakeFiles files, LakeLayout layout) {
    this.runId = runId;
    this.number = number;
    this.files = files;
    this.layout = layout;
  }

  void write(TableSchema table, Instant instant, @Nullable Object[] row) {
    String day = instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    writers
        .computeIfAbsent(
            new DayOfTable(table, day),
            file -> new ParquetRowWriter(staged(file), table, files.hadoop()))
        .write(row);
  }

  long bytes() {
    return writers.values().stream().mapToLong(ParquetRowWriter::bytes).sum();
  }

  void publish() {
    writers.values().forEach(ParquetRowWriter::close);
    for (DayOfTable file : writers.keySet()) {
      Path folder = layout.day(file.table(), file.day());
      files.replace(staged(file), new Path(folder, runId + "-" + number + ".parquet"));
    }
    writers.clear();
  }

  private Path staged(DayOfTable file) {
    return new Path(
        layout.stagedTable(runId, file.table()), file.day() + "-" + number + ".parquet");
  }

  @Override
  public void close() {
    writers.values().forEach(ParquetRowWriter::close);
  }
}
