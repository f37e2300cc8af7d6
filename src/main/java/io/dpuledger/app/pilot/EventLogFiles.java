package io.dpuledger.app.pilot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.pilot.Findings;
import io.dpuledger.table.files.LakeFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.deploy.history.EventLogFileReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the first lines of Spark's event logs, with Spark's own choice of the codec. */
final class EventLogFiles {
  private static final int MOST_FILES = 20;
  private static final int MOST_LINES = 500;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Logger LOG = LoggerFactory.getLogger(EventLogFiles.class);

  private final LakeFiles files;
  private final Findings findings;

  EventLogFiles(LakeFiles files, Findings findings) {
    this.files = files;
    this.findings = findings;
  }

  void read(String location) {
    for (FileStatus file : EvidenceFiles.at(files, location, MOST_FILES)) {
      findings.eventLog(file.getPath().toString());
      try {
        head(file.getPath());
      } catch (IOException | RuntimeException e) {
        // An open log may end anywhere. Without its message, which may quote a line.
        LOG.warn("not read to the end: {}: {}", file.getPath(), e.getClass().getName());
      }
    }
  }

  private void head(Path file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                EventLogFileReader.openEventLog(file, file.getFileSystem(files.hadoop())),
                StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      for (int count = 0; line != null && count < MOST_LINES; count++) {
        event(line);
        line = lines.readLine();
      }
    }
  }

  private void event(String line) {
    try {
      findings.event(JSON.readTree(line));
    } catch (JsonProcessingException e) {
      findings.event(null);
    }
  }
}
