package io.dpuledger.observation;

import io.dpuledger.table.LakeFiles;
import io.dpuledger.table.ParquetRowWriter;
import io.dpuledger.table.TableSchema;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/**
 * A draft on the disk of this machine. An object store then sees one request that makes the file
 * appear whole, and nothing of a run that dies before.
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
            "the draft of " + destination, new Draft(draft.out()), table, files.hadoop());
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

  /** Written once, from its beginning. */
  private record Draft(OutputStream out) implements OutputFile {
    @Override
    public PositionOutputStream create(long blockSizeHint) {
      return new Counted(new BufferedOutputStream(out));
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
      return create(blockSizeHint);
    }

    @Override
    public boolean supportsBlockSize() {
      return false;
    }

    @Override
    public long defaultBlockSize() {
      return 0;
    }
  }

  private static final class Counted extends PositionOutputStream {
    private final OutputStream out;
    private long position;

    Counted(OutputStream out) {
      this.out = out;
    }

    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      position++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      position += length;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    /** What was written is yet to be read. */
    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
