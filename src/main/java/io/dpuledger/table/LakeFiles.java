package io.dpuledger.table;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * The files of a lake on any Hadoop file system. What differs between file systems is how a file is
 * put over another one so that a reader sees the old or the new file, never neither.
 */
public final class LakeFiles {
  private final Configuration hadoop;

  public LakeFiles(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  public Configuration hadoop() {
    return hadoop;
  }

  /** Moves a file to a fixed name, over whatever is there. */
  public void replace(Path source, Path destination) {
    io(
        "publish " + destination,
        () -> {
          FileSystem files = fileSystem(destination);
          files.mkdirs(destination.getParent());
          if (files instanceof LocalFileSystem local) {
            deleteChecksum(destination);
            // Hadoop's own rename with overwrite deletes first and leaves a hole.
            Files.move(
                local.pathToFile(source).toPath(),
                local.pathToFile(destination).toPath(),
                StandardCopyOption.ATOMIC_MOVE);
            deleteChecksum(source);
          } else if ("hdfs".equals(files.getUri().getScheme())) {
            FileContext.getFileContext(destination.toUri(), hadoop)
                .rename(source, destination, Rename.OVERWRITE);
          } else {
            // On an object store one PUT onto the key is what readers see whole.
            FileUtil.copy(fileSystem(source), source, files, destination, true, true, hadoop);
          }
          return destination;
        });
  }

  /** Writes a small text over a fixed name; readers see the old or the new one. */
  public void writeText(Path destination, String text) {
    writeBytes(destination, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a small file over a fixed name; readers see the old or the new one. */
  public void writeBytes(Path destination, byte[] content) {
    Path draft = new Path(destination.getParent(), "." + destination.getName() + ".draft");
    io(
        "write " + destination,
        () -> {
          try (OutputStream out = fileSystem(draft).create(draft, true)) {
            out.write(content);
          }
          return draft;
        });
    replace(draft, destination);
  }

  /** The text of a file; nothing if there is no such file. */
  public Optional<String> find(Path file) {
    return io(
        "read " + file,
        () -> {
          try (var in = fileSystem(file).open(file)) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
          } catch (FileNotFoundException none) {
            return Optional.empty();
          }
        });
  }

  /** What is directly inside a folder, by name; nothing if there is no such folder. */
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

  /** Every file below a folder that is not hidden; nothing if there is no such folder. */
  public List<FileStatus> listBelow(Path folder) {
    return io(
        "list " + folder,
        () -> {
          List<FileStatus> found = new ArrayList<>();
          try {
            RemoteIterator<LocatedFileStatus> all = fileSystem(folder).listFiles(folder, true);
            while (all.hasNext()) {
              FileStatus file = all.next();
              if (!file.getPath().getName().matches("[._].*")) {
                found.add(file);
              }
            }
          } catch (FileNotFoundException none) {
            return List.of();
          }
          return found;
        });
  }

  /** Deletes a file or a folder with all that is in it, if it exists. */
  public void delete(Path path) {
    io("delete " + path, () -> fileSystem(path).delete(path, true));
  }

  /** Makes a folder, which shows whether the place can be written to at all. */
  public void makeFolder(Path folder) {
    boolean made = io("make folder " + folder, () -> fileSystem(folder).mkdirs(folder));
    if (!made) {
      throw new UncheckedIOException(new IOException("cannot make folder " + folder));
    }
  }

  private void deleteChecksum(Path file) {
    // Hadoop writes one beside every local file; a stale one breaks the next reader.
    Path checksum = new Path(file.getParent(), "." + file.getName() + ".crc");
    io("delete " + checksum, () -> fileSystem(checksum).delete(checksum, false));
  }

  private FileSystem fileSystem(Path path) throws IOException {
    return path.getFileSystem(hadoop);
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
