package io.dpuledger.simulator.spark;

import io.dpuledger.eventlog.file.LogFile;
import io.dpuledger.eventlog.file.LogListing;
import io.dpuledger.eventlog.file.LogReader;
import io.dpuledger.eventlog.file.ReadLog;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.FleetSpec;
import io.dpuledger.simulator.studio.StudioProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;

/**
 * A small fleet whose sessions write logs of every kind, and these logs as the ledger reads them.
 */
final class LogsOfAFleet {
  static final FleetSpec SPEC =
      FleetSpec.demo().withSessionsPerDay(40).over(FleetSpec.demo().lastDay().minusDays(4), 3);
  static final Fleet FLEET = StudioProject.joining(Fleet.generate(SPEC));
  static final Instant AS_OF = Instant.parse("2026-11-19T16:00:00Z");
  static final Instant LATER = AS_OF.plus(Duration.ofDays(8));
  static final SparkSpec LOGS =
      SparkSpec.rough(
          SPEC, AS_OF, "risk-analytics", "data-platform", "data-science", "unified-studio");

  private LogsOfAFleet() {}

  /** Every log below a folder, by its path. */
  static Map<String, ReadLog> read(Path folder) {
    org.apache.hadoop.fs.Path root = new org.apache.hadoop.fs.Path(folder.toUri());
    LogListing listing = new LogListing(name -> name);
    try (Stream<Path> files = Files.walk(folder)) {
      List<FileStatus> listed =
          files
              .filter(Files::isRegularFile)
              .map(
                  file ->
                      new FileStatus(
                          file.toFile().length(),
                          false,
                          1,
                          1,
                          file.toFile().lastModified(),
                          new org.apache.hadoop.fs.Path(file.toUri())))
              .toList();
      listing.add(root, listed);
      Map<String, ReadLog> read = new TreeMap<>();
      for (LogFile log : listing.logs().values()) {
        read.put(log.path(), LogReader.read(log, new Configuration()));
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
