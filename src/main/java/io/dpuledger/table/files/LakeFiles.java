package io.dpuledger.table.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** The files of a lake on any Hadoop file system. */
public final class LakeFiles {
  private final Configuration hadoop;
  private final WholeFiles whole;
  private final FileReads reads;

  public LakeFiles(Configuration hadoop) {
    this.hadoop = hadoop;
    this.whole = new WholeFiles(hadoop);
    this.reads = new FileReads(hadoop);
  }

  public Configuration hadoop() {
    return hadoop;
  }

  /**
   * Moves a staged file to a fixed name, replacing any file there. Any remainder in the staging
   * folder is deleted with that folder.
   */
  public void replace(Path source, Path destination) {
    io(
        "publish " + destination,
        () -> {
          whole.move(source, destination);
          return destination;
        });
  }

  /**
   * Whether files here appear only once complete, as in an object store: then none need to be
   * staged, and folders are only name prefixes.
   */
  public boolean canPut(Path place) {
    return io("reach " + place, () -> whole.canPut(place));
  }

  /** Writes content to a fixed name, replacing any file there. Only if {@link #canPut}. */
  public void put(InputStream content, Path destination) {
    io(
        "publish " + destination,
        () -> {
          whole.put(content, destination);
          return destination;
        });
  }

  /** Writes a small text to a fixed name; readers see the old or the new one. */
  public void writeText(Path destination, String text) {
    writeBytes(destination, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a small file to a fixed name; readers see the old or the new one. */
  public void writeBytes(Path destination, byte[] content) {
    io(
        "write " + destination,
        () -> {
          whole.write(destination, content);
          return destination;
        });
  }

  /** The text of a file; empty if there is no such file. */
  public Optional<String> find(Path file) {
    return findBytes(file).map(content -> new String(content, StandardCharsets.UTF_8));
  }

  /** The text of a listed file, which saves a status request; empty if it was deleted since. */
  public Optional<String> find(FileStatus listed) {
    return io("read " + listed.getPath(), () -> reads.of(listed))
        .map(content -> new String(content, StandardCharsets.UTF_8));
  }

  /** The content of a file; empty if there is no such file. */
  public Optional<byte[]> findBytes(Path file) {
    return io("read " + file, () -> reads.of(file));
  }

  /** The direct content of a folder, by name; empty if there is no such folder. */
  public List<FileStatus> list(Path folder) {
    return io(
        "list " + folder,
        () -> {
          try {
            FileStatus[] found = fileSystem(folder).listStatus(folder);
            Arrays.sort(found);
            return List.of(found);
          } catch (FileNotFoundException none) {
            return List.of();
          }
        });
  }

  /** Every file below a folder that is not hidden; empty if there is no such folder. */
  public List<FileStatus> listBelow(Path folder) {
    return io(
        "list " + folder,
        () -> {
          List<FileStatus> found = new ArrayList<>();
          try {
            FileSystem system = fileSystem(folder);
            if (system instanceof LocalFileSystem) {
              walk(system, folder, found);
            } else {
              RemoteIterator<LocatedFileStatus> all = system.listFiles(folder, true);
              while (all.hasNext()) {
                found.add(all.next());
              }
            }
          } catch (FileNotFoundException none) {
            return List.of();
          }
          found.removeIf(file -> file.getPath().getName().matches("[._].*"));
          return found;
        });
  }

  /** For local files, listFiles also gets the owner, which starts an ls process for each. */
  private static void walk(FileSystem local, Path folder, List<FileStatus> found)
      throws IOException {
    for (FileStatus child : local.listStatus(folder)) {
      if (child.isDirectory()) {
        walk(local, child.getPath(), found);
      } else {
        found.add(child);
      }
    }
  }

  /** Deletes a file, or a folder with its content, if it exists. */
  public void delete(Path path) {
    io("delete " + path, () -> fileSystem(path).delete(path, true));
  }

  /** Creates a folder, which shows whether the location is writable. */
  public void makeFolder(Path folder) {
    boolean made = io("make folder " + folder, () -> fileSystem(folder).mkdirs(folder));
    if (!made) {
      String message = "cannot make folder " + folder;
      throw new UncheckedIOException(message, new IOException(message));
    }
  }

  /** The path as listings return it, with its file system. */
  public Path qualified(Path path) {
    return io("find " + path, () -> fileSystem(path).makeQualified(path));
  }

  private FileSystem fileSystem(Path path) throws IOException {
    return LocalFiles.systemOf(path, hadoop);
  }

  private static <T> T io(String what, IoCall<T> call) {
    try {
      return call.run();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot " + what + ": " + e.getMessage(), e);
    }
  }

  private interface IoCall<T> {
    T run() throws IOException;
  }
}
