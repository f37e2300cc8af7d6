package io.dpuledger.observation;

import io.dpuledger.table.TableSchema;
import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.table.parquet.ParquetOutput;
import io.dpuledger.table.parquet.ParquetRowWriter;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.Path;

/**
 * A draft on local disk. An object store then gets the complete file in one request, or nothing if
 * the run dies first.
 */
final class LocalDraft implements DraftFile {
  private final TemporaryFile draft = new TemporaryFile();
  private final Path destination;
  private final LakeFiles files;
  private final ParquetRowWriter rows;

  LocalDraft(Path destination, TableSchema table, LakeFiles files) {
    this.destination = destination;
    this.files = files;
    this.rows =
        new ParquetRowWriter(
            "the draft of " + destination, ParquetOutput.keepingOpen(draft.out()), table);
  }

  @Override
  public ParquetRowWriter rows() {
    return rows;
  }

  @Override
  public void publish() {
    try (InputStream content = draft.in()) {
      files.put(content, destination);
    } catch (IOException e) {
      throw TemporaryFile.failed("read", e);
    }
  }

  @Override
  public void close() {
    try (draft) {
      rows.close();
    }
  }
}
