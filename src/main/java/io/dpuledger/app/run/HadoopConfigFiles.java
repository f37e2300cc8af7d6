package io.dpuledger.app.run;

import io.dpuledger.config.ConfigFiles;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** Reads configuration files from local disk or, by URI, from any Hadoop file system. */
public final class HadoopConfigFiles implements ConfigFiles {
  private final Configuration hadoop;

  public HadoopConfigFiles(Configuration hadoop) {
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

  /** The names of the files in a folder; empty if there is no such folder. */
  public Optional<List<String>> list(String folder) throws IOException {
    Path path = path(folder);
    try {
      return Optional.of(
          Stream.of(path.getFileSystem(hadoop).listStatus(path))
              .filter(FileStatus::isFile)
              .map(file -> file.getPath().getName())
              .sorted()
              .toList());
    } catch (FileNotFoundException none) {
      return Optional.empty();
    }
  }

  /** Without a scheme it is local, whatever the cluster's default file system is. */
  private static Path path(String location) {
    return location.contains("://")
        ? new Path(location)
        : new Path(java.nio.file.Path.of(location).toUri());
  }

  @Override
  public String resolve(String location, String other) {
    boolean isComplete = other.contains("://") || other.startsWith("/");
    int slash = location.lastIndexOf('/');
    return isComplete || slash < 0 ? other : location.substring(0, slash + 1) + other;
  }
}
