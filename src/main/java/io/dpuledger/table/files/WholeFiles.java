package io.dpuledger.table.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.StreamCapabilities;
import org.apache.hadoop.io.IOUtils;

/**
 * Puts a file over another one so that a reader sees the old or the new file, never neither and
 * never a part. How that is done differs between file systems.
 */
public final class WholeFiles {
  private static final int BUFFER = 1 << 16;

  /** Of s3a from Hadoop 3.3.5 on; others pass it over. No folder has the name of a file of ours. */
  private static final String NO_PROBES = "fs.s3a.create.performance";

  private final Configuration hadoop;

  WholeFiles(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /** On an object store the source stays: deleting its folder later takes one request. */
  void move(Path source, Path destination) throws IOException {
    FileSystem files = destination.getFileSystem(hadoop);
    if (isObjectStore(files)) {
      try (var in = source.getFileSystem(hadoop).open(source)) {
        put(files, destination, in);
      }
      return;
    }
    files.mkdirs(destination.getParent());
    if (files instanceof LocalFileSystem local) {
      deleteChecksum(local, destination);
      // Hadoop's own rename with overwrite deletes first and leaves a hole.
      Files.move(
          local.pathToFile(source).toPath(),
          local.pathToFile(destination).toPath(),
          StandardCopyOption.ATOMIC_MOVE);
      deleteChecksum(local, source);
    } else {
      FileContext.getFileContext(destination.toUri(), hadoop)
          .rename(source, destination, Rename.OVERWRITE);
    }
  }

  /** Whether a file is there from the moment that it is whole, so that none need be staged. */
  boolean canPut(Path destination) throws IOException {
    return isObjectStore(destination.getFileSystem(hadoop));
  }

  /** Only where {@link #canPut}. */
  void put(InputStream source, Path destination) throws IOException {
    put(destination.getFileSystem(hadoop), destination, source);
  }

  void write(Path destination, byte[] content) throws IOException {
    FileSystem files = destination.getFileSystem(hadoop);
    if (isObjectStore(files)) {
      put(files, destination, new ByteArrayInputStream(content));
      return;
    }
    // Runs at the same time write some files both: each has a draft of its own.
    String draftName = "." + destination.getName() + "." + UUID.randomUUID() + ".draft";
    Path draft = new Path(destination.getParent(), draftName);
    try (OutputStream out = files.create(draft, true)) {
      out.write(content);
    }
    move(draft, destination);
  }

  /** An object is there from the moment that its stream is closed. */
  private static void put(FileSystem files, Path destination, InputStream content)
      throws IOException {
    FSDataOutputStream out = create(files, destination);
    boolean isWhole = false;
    try {
      IOUtils.copyBytes(content, out, BUFFER);
      isWhole = true;
    } finally {
      // Closing would publish the part that was written.
      if (isWhole) {
        out.close();
      } else if (out.hasCapability(StreamCapabilities.ABORTABLE_STREAM)) {
        out.abort();
      }
    }
  }

  /** Whether the files of a path are in a store that is asked by requests. */
  static boolean isOnObjectStore(Path path, Configuration hadoop) {
    try {
      return isObjectStore(path.getFileSystem(hadoop));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot find " + path + ": " + e.getMessage(), e);
    }
  }

  /** A file over whatever is there: whether anything is need not be asked. */
  public static FSDataOutputStream create(FileSystem files, Path file) throws IOException {
    FSDataOutputStreamBuilder<?, ?> builder = files.createFile(file);
    return builder.recursive().overwrite(true).opt(NO_PROBES, true).build();
  }

  private static boolean isObjectStore(FileSystem files) {
    return !(files instanceof LocalFileSystem) && !"hdfs".equals(files.getUri().getScheme());
  }

  private static void deleteChecksum(FileSystem files, Path file) throws IOException {
    // Hadoop writes one beside every local file; a stale one breaks the next reader.
    files.delete(new Path(file.getParent(), "." + file.getName() + ".crc"), false);
  }
}
