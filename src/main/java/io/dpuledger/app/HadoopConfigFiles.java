package io.dpuledger.app;

import io.dpuledger.config.ConfigFiles;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Reads configuration from this machine's disk or, by URI, from any Hadoop file system. */
final class HadoopConfigFiles implements ConfigFiles {
  private final Configuration hadoop;

  HadoopConfigFiles(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  @Override
  public String read(String location) throws IOException {
    if (!location.contains("://")) {
      try {
        return Files.readString(java.nio.file.Path.of(location));
      } catch (NoSuchFileException e) {
        throw new FileNotFoundException("there is no such file");
      }
    }
    Path file = new Path(location);
    try (var in = file.getFileSystem(hadoop).open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public String resolve(String location, String other) {
    boolean isComplete = other.contains("://") || other.startsWith("/");
    int slash = location.lastIndexOf('/');
    return isComplete || slash < 0 ? other : location.substring(0, slash + 1) + other;
  }
}
