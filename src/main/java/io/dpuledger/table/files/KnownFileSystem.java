package io.dpuledger.table.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;
import org.apache.hadoop.util.functional.FutureIO;

/**
 * Lets Spark read files of an object store whose lengths are known. Spark requests the length of a
 * file twice and opens it twice, for the footer and for the rows, which takes seven requests. Here
 * a small file is completely fetched when first opened, and then served from memory.
 *
 * <p>The path of a file contains its location and length: {@code known-files:/<its table, in
 * Base64>/<length>/<day>/<name>}.
 */
public final class KnownFileSystem extends FileSystem {
  static final String SCHEME = "known-files";

  private static final int SMALL = 8 << 20;

  /** How many of the last opened files are kept in memory. */
  private static final int KEPT = 64 << 20;

  private final Map<Path, byte[]> opened = new LinkedHashMap<>();
  private long openedBytes;

  /** Registers this file system for Spark and its tasks. */
  static void register(Configuration hadoop) {
    hadoop.set("fs." + SCHEME + ".impl", KnownFileSystem.class.getName());
  }

  /** The path of a file in this file system. */
  static FileStatus status(FileStatus file) {
    Path day = file.getPath().getParent();
    String table =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(day.getParent().toString().getBytes(StandardCharsets.UTF_8));
    String name = day.getName() + "/" + file.getPath().getName();
    return new FileStatus(
        file.getLen(),
        false,
        1,
        file.getLen(),
        file.getModificationTime(),
        new Path(SCHEME, null, "/" + table + "/" + file.getLen() + "/" + name));
  }

  @Override
  public URI getUri() {
    return URI.create(SCHEME + ":///");
  }

  @Override
  public FileStatus getFileStatus(Path file) throws IOException {
    return new FileStatus(length(file), false, 1, length(file), 0, file);
  }

  @Override
  public FSDataInputStream open(Path file, int bufferSize) throws IOException {
    long length = length(file);
    return length > SMALL ? openThere(file) : new FSDataInputStream(new FetchedFile(whole(file)));
  }

  private static long length(Path file) throws FileNotFoundException {
    if (file.depth() != 4) {
      throw new FileNotFoundException(file + " is not a file with a known length");
    }
    return Long.parseLong(file.getParent().getParent().getName());
  }

  private FSDataInputStream openThere(Path file) throws IOException {
    Path day = file.getParent();
    String table =
        new String(
            Base64.getUrlDecoder().decode(day.getParent().getParent().getName()),
            StandardCharsets.UTF_8);
    Path there = new Path(new Path(table, day.getName()), file.getName());
    return FutureIO.awaitFuture(
        there
            .getFileSystem(getConf())
            .openFile(there)
            // With this option, a store need not request the length.
            .opt("fs.option.openfile.length", Long.toString(length(file)))
            .build());
  }

  private byte[] whole(Path file) throws IOException {
    synchronized (opened) {
      byte[] kept = opened.get(file);
      if (kept != null) {
        return kept;
      }
    }
    byte[] content = new byte[(int) length(file)];
    try (FSDataInputStream in = openThere(file)) {
      in.readFully(0, content);
    }
    keep(file, content);
    return content;
  }

  private void keep(Path file, byte[] content) {
    synchronized (opened) {
      if (opened.put(file, content) == null) {
        openedBytes += content.length;
      }
      var oldest = opened.values().iterator();
      while (openedBytes > KEPT) {
        openedBytes -= oldest.next().length;
        oldest.remove();
      }
    }
  }

  @Override
  public FileStatus[] listStatus(Path folder) throws IOException {
    throw new FileNotFoundException(folder + " is not listed here");
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress) {
    throw new UnsupportedOperationException("files are only read here");
  }

  @Override
  public FSDataOutputStream append(Path file, int bufferSize, Progressable progress) {
    throw new UnsupportedOperationException("files are only read here");
  }

  @Override
  public boolean rename(Path source, Path destination) {
    throw new UnsupportedOperationException("files are only read here");
  }

  @Override
  public boolean delete(Path path, boolean recursive) {
    throw new UnsupportedOperationException("files are only read here");
  }

  @Override
  public boolean mkdirs(Path folder, FsPermission permission) {
    throw new UnsupportedOperationException("files are only read here");
  }

  @Override
  public void setWorkingDirectory(Path folder) {
    // Paths are complete here.
  }

  @Override
  public Path getWorkingDirectory() {
    return new Path(getUri());
  }
}
