package io.dpuledger.eventlog.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.history.EventLogFileWriter;
import org.apache.spark.io.CompressionCodec$;
import scala.Option;

/** What a file of a log holds, by the codec of its name. */
final class LogContent implements AutoCloseable {
  private final RawFile raw;
  private final long fileBytes;
  private final Option<String> codec;

  private LogContent(RawFile raw, LogParts.Part part) {
    this.raw = raw;
    this.fileBytes = part.bytes();
    this.codec = EventLogFileWriter.codecName(part.path());
  }

  static LogContent open(LogParts.Part part, FileSystem files) throws IOException {
    return new LogContent(new RawFile(files.open(part.path())), part);
  }

  /**
   * Its lines.
   *
   * @throws IllegalArgumentException if its name ends as that of no codec
   */
  InputStream lines() {
    InputStream buffered = new BufferedInputStream(raw);
    if (codec.isEmpty()) {
      return buffered;
    }
    InputStream blocks = BlockLengths.checked(buffered, codec.get());
    return new ExpandedStream(
        CompressionCodec$.MODULE$
            .createCodec(new SparkConf(false), codec.get())
            .compressedContinuousInputStream(blocks),
        fileBytes);
  }

  /** Throws what reading the file failed with, if it did: what it holds is never a reason. */
  void requireRead() throws IOException {
    raw.requireRead();
  }

  @Override
  public void close() throws IOException {
    raw.close();
  }
}
