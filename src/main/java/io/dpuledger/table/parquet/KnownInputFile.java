package io.dpuledger.table.parquet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.util.functional.FutureIO;
import org.apache.parquet.hadoop.util.HadoopStreams;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/**
 * A file for Parquet, which reads its end first and then each column. A small file takes one
 * request, and the length is never requested.
 */
public final class KnownInputFile implements InputFile {
  private static final long SMALL = 8L << 20;

  private final FileStatus status;
  private final Configuration hadoop;

  public KnownInputFile(FileStatus status, Configuration hadoop) {
    this.status = status;
    this.hadoop = hadoop;
  }

  @Override
  public long getLength() {
    return status.getLen();
  }

  @Override
  public SeekableInputStream newStream() throws IOException {
    FileSystem files = status.getPath().getFileSystem(hadoop);
    FSDataInputStream in =
        FutureIO.awaitFuture(files.openFile(status.getPath()).withFileStatus(status).build());
    if (status.getLen() > SMALL) {
      return HadoopStreams.wrap(in);
    }
    try (in) {
      byte[] content = new byte[Math.toIntExact(status.getLen())];
      in.readFully(content);
      return new InMemory(new Bytes(content));
    }
  }

  @Override
  public String toString() {
    return status.getPath().toString();
  }

  private static final class Bytes extends ByteArrayInputStream {
    Bytes(byte[] content) {
      super(content);
    }

    long position() {
      return pos;
    }

    void seek(long position) {
      pos = Math.toIntExact(position);
    }
  }

  private static final class InMemory extends DelegatingSeekableInputStream {
    private final Bytes bytes;

    InMemory(Bytes bytes) {
      super(bytes);
      this.bytes = bytes;
    }

    @Override
    public long getPos() {
      return bytes.position();
    }

    @Override
    public void seek(long position) {
      bytes.seek(position);
    }
  }
}
