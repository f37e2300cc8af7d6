package io.dpuledger.testing;

import io.dpuledger.table.ObjectStore;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.hadoop.fs.BlockLocation;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;
import org.apache.hadoop.util.functional.RemoteIterators;

/**
 * An object store on the disk, counted:///folder/..., that writes down what it is asked, so that a
 * test can hold a night to a number of requests. A call that the disk answers by other calls of its
 * own counts once. Any Hadoop configuration of the tests knows it.
 */
public final class CountingFileSystem extends ObjectStore {
  private static final URI ROOT = URI.create("counted:///");
  private static final Queue<Request> REQUESTS = new ConcurrentLinkedQueue<>();
  private static final ThreadLocal<Boolean> INSIDE = ThreadLocal.withInitial(() -> false);

  /** What a store can be asked. */
  public enum Call {
    LIST,
    STATUS,
    OPEN,
    CREATE,
    RENAME,
    DELETE,
    MKDIRS
  }

  /** One call of one path, which starts with a slash. */
  public record Request(Call call, String path) {}

  /** From now on counts start at nothing. */
  public static void reset() {
    REQUESTS.clear();
  }

  /** All that was asked since, in its order. */
  public static List<Request> requests() {
    return List.copyOf(REQUESTS);
  }

  public static long count(Call call) {
    return REQUESTS.stream().filter(request -> request.call() == call).count();
  }

  public static long opensOf(Path file) {
    return REQUESTS.stream()
        .filter(request -> request.equals(new Request(Call.OPEN, file.toUri().getPath())))
        .count();
  }

  /** Calls by what is directly below the lake, mostly a table; those elsewhere by "". */
  public static SortedMap<String, Map<Call, Long>> counts(Path lake) {
    String root = lake.toUri().getPath() + "/";
    SortedMap<String, Map<Call, Long>> counts = new TreeMap<>();
    for (Request request : REQUESTS) {
      String table =
          request.path().startsWith(root)
              ? request.path().substring(root.length()).split("/")[0]
              : "";
      counts
          .computeIfAbsent(table, name -> new EnumMap<>(Call.class))
          .merge(request.call(), 1L, Long::sum);
    }
    return counts;
  }

  @Override
  public String getScheme() {
    return ROOT.getScheme();
  }

  @Override
  public URI getUri() {
    return ROOT;
  }

  /** As a store with flat names does it: all that is below, by one request. */
  @Override
  public RemoteIterator<LocatedFileStatus> listFiles(Path folder, boolean recursive)
      throws IOException {
    List<LocatedFileStatus> found = new ArrayList<>();
    counted(Call.LIST, folder, () -> walk(folder, recursive, found));
    return RemoteIterators.remoteIteratorFromIterable(found);
  }

  private boolean walk(Path folder, boolean recursive, List<LocatedFileStatus> found)
      throws IOException {
    for (FileStatus child : listStatus(folder)) {
      if (child.isFile()) {
        found.add(new LocatedFileStatus(child, new BlockLocation[0]));
      } else if (recursive) {
        walk(child.getPath(), true, found);
      }
    }
    return true;
  }

  @Override
  public FileStatus[] listStatus(Path folder) throws IOException {
    FileStatus[] found = counted(Call.LIST, folder, () -> super.listStatus(folder));
    for (int i = 0; i < found.length; i++) {
      found[i] = withoutOwner(found[i]);
    }
    return found;
  }

  @Override
  public FileStatus getFileStatus(Path file) throws IOException {
    return withoutOwner(counted(Call.STATUS, file, () -> super.getFileStatus(file)));
  }

  @Override
  public FSDataInputStream open(Path file, int bufferSize) throws IOException {
    return counted(Call.OPEN, file, () -> super.open(file, bufferSize));
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    return counted(
        Call.CREATE,
        file,
        () -> super.create(file, overwrite, bufferSize, replication, blockSize, progress));
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    return create(file, overwrite, bufferSize, replication, blockSize, progress);
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    return counted(Call.RENAME, from, () -> super.rename(from, to));
  }

  @Override
  public boolean delete(Path file, boolean recursive) throws IOException {
    return counted(Call.DELETE, file, () -> super.delete(file, recursive));
  }

  @Override
  public boolean mkdirs(Path folder) throws IOException {
    return counted(Call.MKDIRS, folder, () -> super.mkdirs(folder));
  }

  /** To find the owner of a file the disk starts a process. */
  private static FileStatus withoutOwner(FileStatus file) {
    return new FileStatus(
        file.getLen(),
        file.isDirectory(),
        1,
        file.getBlockSize(),
        file.getModificationTime(),
        file.getPath());
  }

  private static <T> T counted(Call call, Path path, Answer<T> answer) throws IOException {
    if (INSIDE.get()) {
      return answer.give();
    }
    REQUESTS.add(new Request(call, path.toUri().getPath()));
    INSIDE.set(true);
    try {
      return answer.give();
    } finally {
      INSIDE.set(false);
    }
  }

  private interface Answer<T> {
    T give() throws IOException;
  }
}
