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
 * Files of an object store whose lengths are known, for Spark to read. It asks for the length of a
 * file twice and opens it twice, for the footer and for the rows, which is seven requests; here a
 * small file is fetched whole when it is first opened, and the rest is answered from memory.
 *
 * <p>The path of a file says where it is and how long: {@code known-files:/<its table, in
 * Base64>/<length>/<day>/<name>}.
 */
public final class KnownFileSystem extends FileSystem {
  static final String SCHEME = "known-files";

  private static final int SMALL = 8 << 20;

  /** As many of the files that were opened last as are kept for who opens them again. */
  private static final int KEPT = 64 << 20;

  private final Map<Path, byte[]> opened = new LinkedHashMap<>();
  private long openedBytes;

  /** Has Spark and its tasks find this file system. */
  static void register(Configuration hadoop) {
    hadoop.set("fs." + SCHEME + ".impl", KnownFileSystem.class.getName());
  }

  /** A file by the path that it has here. */
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
      throw new FileNotFoundException(file + " is no file whose length is known");
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
            // Where a store knows this option, it need not ask for the length.
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
    // Paths are whole here.
  }

  @Override
  public Path getWorkingDirectory() {
    return new Path(getUri());
  }
}
