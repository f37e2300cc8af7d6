package io.dpuledger.table.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
    FileSystem files = destination.getFileSystem(hadoop);
    if (isObjectStore(files)) {
      try (var in = source.getFileSystem(hadoop).open(source)) {
        put(files, destination, in);
      }
      return;
    }
    makeFolder(files, destination.getParent());
    if (files instanceof LocalFileSystem disk) {
      LocalFiles.move(disk, source, destination);
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
    put(destination.getFileSystem(hadoop), destination, source);
  }

  void write(Path destination, byte[] content) throws IOException {
    FileSystem files = destination.getFileSystem(hadoop);
    if (isObjectStore(files)) {
      put(files, destination, new ByteArrayInputStream(content));
      return;
    }
    // Concurrent runs may write the same file, so each uses its own draft.
    String draftName = "." + destination.getName() + "." + UUID.randomUUID() + ".draft";
    Path draft = new Path(destination.getParent(), draftName);
    try (OutputStream out = create(files, draft)) {
      out.write(content);
    }
    move(draft, destination);
  }

  /** An object appears when its stream is closed. */
  private static void put(FileSystem files, Path destination, InputStream content)
      throws IOException {
    FSDataOutputStream out = createInStore(files, destination);
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

  /** Makes a folder, unless it is there. */
  static void makeFolder(FileSystem files, Path folder) throws IOException {
    if (files instanceof LocalFileSystem disk) {
      LocalFiles.makeFolder(disk, folder);
    } else if (!files.mkdirs(folder)) {
      throw new IOException("the file system did not make " + folder);
    }
  }

  /** Creates a file and its folder, replacing any other file without checking for it. */
  public static OutputStream create(FileSystem files, Path file) throws IOException {
    return files instanceof LocalFileSystem disk
        ? LocalFiles.create(disk, file)
        : createInStore(files, file);
  }

  /** Creates a file that does not exist yet, and its folder. */
  public static OutputStream createNew(FileSystem files, Path file) throws IOException {
    return files instanceof LocalFileSystem disk
        ? LocalFiles.createNew(disk, file)
        : files.create(file, false);
  }

  private static FSDataOutputStream createInStore(FileSystem files, Path file) throws IOException {
    FSDataOutputStreamBuilder<?, ?> builder = files.createFile(file);
    return builder.recursive().overwrite(true).opt(NO_PROBES, true).build();
  }

  private static boolean isObjectStore(FileSystem files) {
    return !(files instanceof LocalFileSystem) && !"hdfs".equals(files.getUri().getScheme());
  }
}
