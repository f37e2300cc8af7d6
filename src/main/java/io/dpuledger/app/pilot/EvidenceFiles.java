package io.dpuledger.app.pilot;

import io.dpuledger.table.files.LakeFiles;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** The files at a path that somebody named: itself, or the newest below it. */
final class EvidenceFiles {
  private EvidenceFiles() {}

  static List<FileStatus> at(LakeFiles files, String location, int most) {
    List<FileStatus> found = files.listBelow(files.qualified(new Path(location)));
    if (found.isEmpty()) {
      String message = "there is no file at " + location;
      throw new UncheckedIOException(message, new FileNotFoundException(message));
    }
    return found.stream()
        .sorted(
            Comparator.comparing(FileStatus::getModificationTime)
                .thenComparing(FileStatus::getPath)
                .reversed())
        .limit(most)
        .toList();
  }
}
