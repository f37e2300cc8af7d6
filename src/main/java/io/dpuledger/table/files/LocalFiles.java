package io.dpuledger.table.files;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Writes files and folders on a local disk without Hadoop, which starts a process, chmod, for each
 * of them, and for the checksum file next to each: thousands in a rebuild.
 */
final class LocalFiles {
  private LocalFiles() {}

  /** Creates a file and its folder, replacing any other file. */
  static OutputStream create(LocalFileSystem disk, Path file) throws IOException {
    makeFolder(disk, file.getParent());
    return new BufferedOutputStream(new FileOutputStream(disk.pathToFile(file)));
  }

  /** Creates a file that does not exist yet, and its folder. */
  static OutputStream createNew(LocalFileSystem disk, Path file) throws IOException {
    makeFolder(disk, file.getParent());
    Files.createFile(disk.pathToFile(file).toPath());
    return create(disk, file);
  }

  static void makeFolder(LocalFileSystem disk, Path folder) throws IOException {
    File made = disk.pathToFile(folder);
    // Another thread may make it at the same time.
    if (!made.isDirectory() && !made.mkdirs() && !made.isDirectory()) {
      throw new IOException("no permission for " + made + ", or a part of its path is a file");
    }
  }

  /** Hadoop's own rename with overwrite deletes first and leaves a gap. */
  static void move(LocalFileSystem disk, Path source, Path destination) throws IOException {
    deleteChecksum(disk, destination);
    Files.move(
        disk.pathToFile(source).toPath(),
        disk.pathToFile(destination).toPath(),
        StandardCopyOption.ATOMIC_MOVE);
    deleteChecksum(disk, source);
  }

  /** Of a file that Hadoop wrote: a stale one breaks the next reader. */
  private static void deleteChecksum(LocalFileSystem disk, Path file) throws IOException {
    Files.deleteIfExists(disk.pathToFile(disk.getChecksumFile(file)).toPath());
  }
}
