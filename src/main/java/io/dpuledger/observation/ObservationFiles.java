package io.dpuledger.observation;

import io.dpuledger.table.TableSchema;
import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.table.files.LakeLayout;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** One file per table and day, unreadable until {@link #publish}. */
final class ObservationFiles implements AutoCloseable {
  /** The rows that mark a target complete come after its data. */
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
  private final SortedMap<DayOfTable, DraftFile> drafts = new TreeMap<>();

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
    drafts.computeIfAbsent(new DayOfTable(table, day), this::draft).rows().write(row);
  }

  long bytes() {
    return drafts.values().stream().mapToLong(draft -> draft.rows().bytes()).sum();
  }

  void publish() {
    drafts.values().forEach(draft -> draft.rows().close());
    drafts.values().forEach(DraftFile::publish);
    drafts.clear();
  }

  private DraftFile draft(DayOfTable file) {
    Path folder = layout.day(file.table(), file.day());
    Path destination = new Path(folder, runId + "-" + number + ".parquet");
    if (files.canPut(destination)) {
      return new LocalDraft(destination, file.table(), files);
    }
    Path staged =
        new Path(layout.stagedTable(runId, file.table()), file.day() + "-" + number + ".parquet");
    return new StagedDraft(staged, destination, file.table(), files);
  }

  @Override
  public void close() {
    drafts.values().forEach(DraftFile::close);
  }
}
