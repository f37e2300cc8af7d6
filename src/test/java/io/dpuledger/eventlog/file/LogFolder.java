package io.dpuledger.eventlog.file;

import io.dpuledger.table.files.LakeFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.io.CompressionCodec;
import org.apache.spark.io.CompressionCodec$;

/** A folder of logs, written as Spark writes them. */
public record LogFolder(Path folder) {
  private static final Configuration HADOOP = new Configuration();

  /** Writes lines; the codec is that of the name. */
  public void write(String name, String codec, List<String> lines) {
    byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      try (OutputStream raw = Files.newOutputStream(file);
          OutputStream out = codec.isEmpty() ? raw : codec(codec).compressedOutputStream(raw)) {
        out.write(text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes bytes. */
  public void write(String name, byte[] content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CompressionCodec codec(String name) {
    return CompressionCodec$.MODULE$.createCodec(new SparkConf(false), name);
  }

  /** The logs of the folder, as listed. */
  public Collection<LogFile> logs() {
    LakeFiles files = new LakeFiles(HADOOP);
    org.apache.hadoop.fs.Path root = files.qualified(new org.apache.hadoop.fs.Path(folder.toUri()));
    LogListing listing = new LogListing(UnaryOperator.identity());
    listing.add(root, files.listBelow(root));
    return listing.logs().values();
  }

  /** Its only log, read. */
  public ReadLog read() {
    Collection<LogFile> logs = logs();
    if (logs.size() != 1) {
      throw new IllegalStateException(logs.toString());
    }
    try {
      return LogReader.read(logs.iterator().next(), HADOOP);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
