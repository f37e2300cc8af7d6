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
 * Replaces a file so that a reader sees either the old or the new file, never none and never a
 * part. How depends on the file system.
 */
public final class WholeFiles {
  private static final int BUFFER = 1 << 16;

  /** For s3a since Hadoop 3.3.5, else ignored. Safe: no folder has the name of a file. */
  private static final String NO_PROBES = "fs.s3a.create.performance";

  private final Configuration hadoop;

  WholeFiles(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /** On an object store the source stays, because deleting its folder later takes one request. */
  void move(Path source, Path destination) throws IOException {
    FileSystem files = LocalFiles.systemOf(destination, hadoop);
    if (isObjectStore(files)) {
      try (var in = source.getFileSystem(hadoop).open(source)) {
        put(files, destination, in);
      }
      return;
    }
    files.mkdirs(destination.getParent());
    if (files instanceof LocalFileSystem local) {
      deleteChecksum(local, destination);
      // Hadoop's own rename with overwrite deletes first and leaves a gap.
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

  /** Whether files appear only once complete, so that none need to be staged. */
  boolean canPut(Path destination) throws IOException {
    return isObjectStore(destination.getFileSystem(hadoop));
  }

  /** Only if {@link #canPut}. */
  void put(InputStream source, Path destination) throws IOException {
    put(LocalFiles.systemOf(destination, hadoop), destination, source);
  }

  void write(Path destination, byte[] content) throws IOException {
    FileSystem files = LocalFiles.systemOf(destination, hadoop);
    if (isObjectStore(files)) {
      put(files, destination, new ByteArrayInputStream(content));
      return;
    }
    // Concurrent runs may write the same file, so each uses its own draft.
    String draftName = "." + destination.getName() + "." + UUID.randomUUID() + ".draft";
    Path draft = new Path(destination.getParent(), draftName);
    try (OutputStream out = files.create(draft, true)) {
      out.write(content);
    }
    move(draft, destination);
  }

  /** An object appears when its stream is closed. */
  private static void put(FileSystem files, Path destination, InputStream content)
      throws IOException {
    FSDataOutputStream out = create(files, destination);
    boolean isWhole = false;
    try {
      IOUtils.copyBytes(content, out, BUFFER);
      isWhole = true;
    } finally {
      // Closing would publish the incomplete file.
      if (isWhole) {
        out.close();
      } else if (out.hasCapability(StreamCapabilities.ABORTABLE_STREAM)) {
        out.abort();
      }
    }
  }

  /** Whether a path is in an object store. */
  static boolean isOnObjectStore(Path path, Configuration hadoop) {
    try {
      return isObjectStore(path.getFileSystem(hadoop));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot find " + path + ": " + e.getMessage(), e);
    }
  }

  /** Creates a file, replacing any other without checking for it. */
  public static FSDataOutputStream create(FileSystem files, Path file) throws IOException {
    FSDataOutputStreamBuilder<?, ?> builder = files.createFile(file);
    return builder.recursive().overwrite(true).opt(NO_PROBES, true).build();
  }

  private static boolean isObjectStore(FileSystem files) {
    return !(files instanceof LocalFileSystem) && !"hdfs".equals(files.getUri().getScheme());
  }

  private static void deleteChecksum(FileSystem files, Path file) throws IOException {
    // Hadoop writes one next to every local file; a stale one breaks the next reader.
    files.delete(new Path(file.getParent(), "." + file.getName() + ".crc"), false);
  }
}
