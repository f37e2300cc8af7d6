package io.dpuledger.app.eventlog;

import io.dpuledger.eventlog.file.LogFile;
import io.dpuledger.eventlog.file.LogListing;
import io.dpuledger.table.files.InParallel;
import io.dpuledger.table.files.LakeFiles;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** Lists the sources of logs. */
public final class LogSources {
  private static final Path NOWHERE = new Path("/");

  private LogSources() {}

  /**
   * What was found.
   *
   * @param logs by their hash
   * @param problems sources that cannot be listed
   */
  public record Found(Map<String, LogFile> logs, List<String> problems) {}

  private record Listed(Path source, List<FileStatus> files, @Nullable String problem) {}

  /**
   * Lists each source once, in parallel.
   *
   * @param stored how the lake has ids of sessions
   */
  public static Found list(
      LakeFiles files, Collection<String> sources, UnaryOperator<String> stored) {
    LogListing listing = new LogListing(stored);
    List<String> problems = new ArrayList<>();
    for (Listed one :
        InParallel.map(
            InParallel.REQUESTS,
            List.copyOf(new TreeSet<>(sources)),
            source -> listed(files, source))) {
      listing.add(one.source(), one.files());
      if (one.problem() != null) {
        problems.add(one.problem());
      }
    }
    return new Found(listing.logs(), problems);
  }

  private static Listed listed(LakeFiles files, String source) {
    try {
      Path path = files.qualified(new Path(source));
      return new Listed(path, files.listBelow(path), null);
    } catch (UncheckedIOException e) {
      return new Listed(NOWHERE, List.of(), String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      // A session may name what no file system takes as a place.
      return new Listed(NOWHERE, List.of(), "cannot list " + source + ": " + e.getMessage());
    }
  }
}
