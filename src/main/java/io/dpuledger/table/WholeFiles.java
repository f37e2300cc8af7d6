package io.dpuledger.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
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
final class WholeFiles {
  private static final int BUFFER = 1 << 16;

  private final Configuration hadoop;

  WholeFiles(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /** On an object store the source stays: deleting its folder later takes one request. */
  void move(Path source, Path destination) throws IOException {
    FileSystem files = destination.getFileSystem(hadoop);
    if (isObjectStore(files)) {
      try (var in = source.getFileSystem(hadoop).open(source)) {
        put(files, destination, out -> IOUtils.copyBytes(in, out, BUFFER));
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

  void write(Path destination, byte[] content) throws IOException {
    FileSystem files = destination.getFileSystem(hadoop);
    if (isObjectStore(files)) {
      put(files, destination, out -> out.write(content));
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
  private static void put(FileSystem files, Path destination, Content content) throws IOException {
    FSDataOutputStream out = files.create(destination, true);
    boolean isWhole = false;
    try {
      content.writeTo(out);
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

  private static boolean isObjectStore(FileSystem files) {
    return !(files instanceof LocalFileSystem) && !"hdfs".equals(files.getUri().getScheme());
  }

  private static void deleteChecksum(FileSystem files, Path file) throws IOException {
    // Hadoop writes one beside every local file; a stale one breaks the next reader.
    files.delete(new Path(file.getParent(), "." + file.getName() + ".crc"), false);
  }

  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }
}
