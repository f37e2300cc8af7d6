package io.dpuledger.observation;

import io.dpuledger.model.TargetCollection;
import io.dpuledger.table.LakeFiles;
import io.dpuledger.table.LakeLayout;
import io.dpuledger.table.ParquetRowWriter;
import io.dpuledger.table.TableSchema;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;

/**
 * Writes what one run saw: a file a table and day, in the staging folder until {@link #publish}. A
 * target joins only with its complete listing, so half a target can never be read.
 */
public final class ObservationWriter implements AutoCloseable {
  private static final int OBSERVED_AT =
      SessionObservationTable.SCHEMA.fileType().fieldIndex(SessionObservationTable.OBSERVED_AT);

  private final String runId;
  private final LakeFiles files;
  private final LakeLayout layout;
  private final Map<String, ParquetRowWriter> sessionsByDay = new TreeMap<>();
  private final List<TargetCollection> collections = new ArrayList<>();

  public ObservationWriter(String runId, LakeFiles files, LakeLayout layout) {
    this.runId = runId;
    this.files = files;
    this.layout = layout;
  }

  /** Takes a target whose listing is complete. */
  public void add(TargetCollection collection, TargetSpool spool) {
    spool.rows().drainTo(row -> writerOf(day((Instant) row[OBSERVED_AT])).write(row));
    add(collection);
  }

  /** Takes note of a target, and stores no sessions of it. */
  public void add(TargetCollection collection) {
    collections.add(collection);
  }

  /** Makes all of it readable: the sessions first, then the rows that say they are complete. */
  public void publish() {
    sessionsByDay.values().forEach(ParquetRowWriter::close);
    sessionsByDay.keySet().forEach(day -> publish(SessionObservationTable.SCHEMA, day));
    Map<String, List<TargetCollection>> byDay = new TreeMap<>();
    for (TargetCollection collection : collections) {
      byDay
          .computeIfAbsent(day(collection.finishedAt()), none -> new ArrayList<>())
          .add(collection);
    }
    byDay.forEach(this::publishCollections);
    files.delete(layout.stagingOf(runId));
  }

  private void publishCollections(String day, List<TargetCollection> rows) {
    try (ParquetRowWriter writer = open(CollectionTable.SCHEMA, day)) {
      rows.forEach(row -> writer.write(ObservationRows.row(row)));
    }
    publish(CollectionTable.SCHEMA, day);
  }

  private ParquetRowWriter writerOf(String day) {
    return sessionsByDay.computeIfAbsent(day, none -> open(SessionObservationTable.SCHEMA, day));
  }

  private ParquetRowWriter open(TableSchema schema, String day) {
    return new ParquetRowWriter(staged(schema, day), schema, files.hadoop());
  }

  private Path staged(TableSchema schema, String day) {
    return new Path(layout.stagedTable(runId, schema), day + ".parquet");
  }

  private void publish(TableSchema schema, String day) {
    files.replace(staged(schema, day), new Path(layout.day(schema, day), runId + ".parquet"));
  }

  private static String day(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  /** Lets go of what was not published. */
  @Override
  public void close() {
    sessionsByDay.values().forEach(ParquetRowWriter::close);
    files.delete(layout.stagingOf(runId));
  }
}
