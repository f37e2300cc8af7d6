package io.dpuledger.app.pilot;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.pilot.Findings;
import io.dpuledger.table.files.LakeFiles;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads files of a bill: Parquet, or CSV with or without gzip. */
final class BillFiles {
  private static final int MOST_FILES = 20;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Logger LOG = LoggerFactory.getLogger(BillFiles.class);

  private final LakeFiles files;
  private final Findings findings;

  BillFiles(LakeFiles files, Findings findings) {
    this.files = files;
    this.findings = findings;
  }

  void read(String location) {
    for (FileStatus file : EvidenceFiles.at(files, location, MOST_FILES)) {
      String name = file.getPath().getName();
      try {
        if (name.endsWith(".parquet")) {
          ParquetBill.read(file, files.hadoop(), findings);
        } else if (name.endsWith("Manifest.json")) {
          try (Reader text = open(file.getPath())) {
            findings.billManifest(JSON.readTree(text));
          }
        } else if (name.endsWith(".csv") || name.endsWith(".csv.gz")) {
          try (Reader text = open(file.getPath())) {
            CsvBill.read(text, findings);
          }
        }
      } catch (IOException | RuntimeException e) {
        // Without its message, which may quote a line.
        LOG.warn("not read to the end: {}: {}", file.getPath(), e.getClass().getName());
      }
    }
  }

  private Reader open(Path file) throws IOException {
    FSDataInputStream content = file.getFileSystem(files.hadoop()).open(file);
    return new InputStreamReader(
        file.getName().endsWith(".gz") ? new GZIPInputStream(content) : content,
        StandardCharsets.UTF_8);
  }
}
