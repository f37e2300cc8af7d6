package io.dpuledger.table.parquet;

import io.dpuledger.table.files.LocalFiles;
import io.dpuledger.table.files.WholeFiles;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/**
 * Where Parquet writes one file: to a path used only by the run, or into memory. The length is
 * known when the file is closed, without a request to the store.
 */
public final class ParquetOutput implements OutputFile {
  private final Target target;
  private final Optional<ByteArrayOutputStream> memory;
  private long length;

  private ParquetOutput(Target target, Optional<ByteArrayOutputStream> memory) {
    this.target = target;
    this.memory = memory;
  }

  /** A file that nobody else writes, so its existence need not be checked. */
  public static ParquetOutput to(Path file, Configuration hadoop) {
    return new ParquetOutput(
        () -> WholeFiles.create(LocalFiles.systemOf(file, hadoop), file), Optional.empty());
  }

  /** A file that does not exist yet. */
  static ParquetOutput create(Path file, Configuration hadoop) {
    return new ParquetOutput(
        () -> LocalFiles.systemOf(file, hadoop).create(file, false), Optional.empty());
  }

  /** A stream that is read after Parquet is done, and so stays open. */
  public static ParquetOutput keepingOpen(OutputStream stream) {
    return new ParquetOutput(
        () ->
            new BufferedOutputStream(stream) {
              @Override
              public void close() throws IOException {
                flush();
              }
            },
        Optional.empty());
  }

  static ParquetOutput inMemory() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    return new ParquetOutput(() -> bytes, Optional.of(bytes));
  }

  /** The length of the file, once it is closed. */
  public long length() {
    return length;
  }

  /** The content written into memory. */
  byte[] bytes() {
    return memory.orElseThrow().toByteArray();
  }

  @Override
  public PositionOutputStream create(long blockSizeHint) throws IOException {
    return new Counted(target.open());
  }

  @Override
  public PositionOutputStream createOrOverwrite(long blockSizeHint) throws IOException {
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

  private interface Target {
    OutputStream open() throws IOException;
  }

  private final class Counted extends PositionOutputStream {
    private final OutputStream out;

    private Counted(OutputStream out) {
      this.out = out;
    }

    @Override
    public long getPos() {
      return length;
    }

    @Override
    public void write(int value) throws IOException {
      out.write(value);
      length++;
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
      length += count;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
