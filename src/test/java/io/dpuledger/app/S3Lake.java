package io.dpuledger.app;

import io.dpuledger.app.PlayedSite.Outcome;
import io.dpuledger.testing.S3Mock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/** A lake in a bucket, and the settings with which the program finds it. */
record S3Lake(S3Mock server, String name) {
  /** Makes s3a known to every later run in this JVM, as spark-submit --conf would. */
  static void connect(S3Mock server) {
    server.settings().forEach((key, value) -> System.setProperty("spark.hadoop." + key, value));
  }

  String uri() {
    return "s3a://" + server.bucket() + "/" + name;
  }

  /** Runs a command of a site on this lake. */
  Outcome run(PlayedSite site, String command) {
    return site.run(command, "--set", "lake.path=" + uri());
  }

  /** Every key of the lake, relative to it. */
  List<String> keys() {
    return server.keys(name + "/").stream().map(key -> key.substring(name.length() + 1)).toList();
  }

  /** The keys that are no markers of folders. */
  List<String> files() {
    return keys().stream().filter(key -> !key.endsWith("/")).toList();
  }

  void put(String file, String text) {
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(uri(), file);
    try (var out = fileSystem().create(path)) {
      out.writeBytes(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies the lake to a folder of this machine. */
  Path copyTo(Path folder) {
    try {
      fileSystem()
          .copyToLocalFile(
              false,
              new org.apache.hadoop.fs.Path(uri()),
              new org.apache.hadoop.fs.Path(folder.toString()),
              true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  FileSystem fileSystem() throws IOException {
    Configuration hadoop = HadoopSettings.fromSparkConf();
    return new org.apache.hadoop.fs.Path(uri()).getFileSystem(hadoop);
  }
}
