package io.dpuledger.app.pilot;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.pilot.Findings;
import io.dpuledger.table.files.LakeFiles;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads CloudTrail's files, record by record. */
final class TrailFiles {
  private static final int MOST_FILES = 2_000;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Logger LOG = LoggerFactory.getLogger(TrailFiles.class);

  private final LakeFiles files;
  private final Findings findings;

  TrailFiles(LakeFiles files, Findings findings) {
    this.files = files;
    this.findings = findings;
  }

  void read(String location) {
    for (FileStatus file : EvidenceFiles.at(files, location, MOST_FILES)) {
      String path = file.getPath().toString();
      if (path.contains("/CloudTrail-Digest/") || path.contains("/CloudTrail-Insight/")) {
        continue;
      }
      try (InputStream content = open(file.getPath());
          JsonParser json = JSON.createParser(content)) {
        records(json);
      } catch (IOException e) {
        // Without its message: a parser quotes its input.
        LOG.warn("not read to the end: {}: {}", file.getPath(), e.getClass().getName());
      }
    }
  }

  private void records(JsonParser json) throws IOException {
    while (json.nextToken() != null) {
      if (json.currentToken() == JsonToken.FIELD_NAME && "Records".equals(json.currentName())) {
        if (json.nextToken() != JsonToken.START_ARRAY) {
          return;
        }
        while (json.nextToken() == JsonToken.START_OBJECT) {
          JsonNode event = json.readValueAsTree();
          findings.trailRecord(event);
        }
      }
    }
  }

  private InputStream open(Path file) throws IOException {
    FSDataInputStream content = file.getFileSystem(files.hadoop()).open(file);
    return file.getName().endsWith(".gz") ? new GZIPInputStream(content) : content;
  }
}
