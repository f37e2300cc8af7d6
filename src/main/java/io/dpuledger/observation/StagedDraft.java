package io.dpuledger.observation;

import io.dpuledger.table.TableSchema;
import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.table.parquet.ParquetRowWriter;
import org.apache.hadoop.fs.Path;

/** A draft in the staging folder, moved in one step, or deleted with its folder. */
final class StagedDraft implements DraftFile {
  private final Path staged;
  private final Path destination;
  private final LakeFiles files;
  private final ParquetRowWriter rows;

  StagedDraft(Path staged, Path destination, TableSchema table, LakeFiles files) {
    this.staged = staged;
    this.destination = destination;
    this.files = files;
    this.rows = new ParquetRowWriter(staged, table, files.hadoop());
  }

  @Override
  public ParquetRowWriter rows() {
    return rows;
  }

  @Override
  public void publish() {
    files.replace(staged, destination);
  }

  @Override
  public void close() {
    rows.close();
  }
}
