package io.dpuledger.eventlog.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.deploy.history.EventLogFileReader;
import scala.Option;
import scala.collection.Seq;

/** The files of a log in their order, by the rules of Spark itself. */
final class LogParts {
  private static final String COMPACTED = ".compact";

  private LogParts() {}

  /** One file. */
  record Part(Path path, long bytes) {}

  /** Empty if one is missing. */
  static Optional<List<Part>> of(LogFile file, FileSystem files) {
    Path path = new Path(file.path());
    if (!file.isRolled()) {
      return Optional.of(List.of(new Part(path, file.bytes())));
    }
    Option<EventLogFileReader> reader = EventLogFileReader.apply(files, path);
    if (reader.isEmpty()) {
      return Optional.empty();
    }
    try {
      Seq<FileStatus> found = reader.get().listEventLogFiles();
      List<Part> parts = new ArrayList<>();
      for (int i = 0; i < found.size(); i++) {
        parts.add(new Part(found.apply(i).getPath(), found.apply(i).getLen()));
      }
      return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // One is missing, or its name has no number.
      return Optional.empty();
    }
  }

  static boolean isCompacted(List<Part> parts) {
    return parts.get(0).path().getName().endsWith(COMPACTED);
  }
}
