package io.dpuledger.table.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PathIOException;
import org.apache.hadoop.util.functional.FutureIO;

/** Reads small files that may be replaced or deleted at any time. */
final class FileReads {
  private static final int READS = 5;

  private final Configuration hadoop;

  FileReads(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  Optional<byte[]> of(Path file) throws IOException {
    return of(file, READS);
  }

  private Optional<byte[]> of(Path file, int readsLeft) throws IOException {
    try (var in = file.getFileSystem(hadoop).open(file)) {
      return Optional.of(in.readAllBytes());
    } catch (FileNotFoundException none) {
      return Optional.empty();
    } catch (PathIOException replaced) {
      // s3a rejects a file that was replaced between its status check and its read.
      if (readsLeft == 1) {
        throw replaced;
      }
      return of(file, readsLeft - 1);
    }
  }

  /** For a listed file, no status request to the object store is needed. */
  Optional<byte[]> of(FileStatus listed) throws IOException {
    Path file = listed.getPath();
    try (var in =
        FutureIO.awaitFuture(
            file.getFileSystem(hadoop).openFile(file).withFileStatus(listed).build())) {
      return Optional.of(in.readAllBytes());
    } catch (FileNotFoundException | PathIOException changed) {
      return of(file);
    }
  }
}
