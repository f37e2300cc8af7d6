package io.dpuledger.app.site;

import io.dpuledger.app.command.HadoopSettings;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.testing.FileTree;
import io.dpuledger.testing.S3Mock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.launcher.JavaModuleOptions;

/** A lake in a bucket, and the settings with which the program finds it. */
public record S3Lake(S3Mock server, String name) {
  /** What a started program printed: a file of its site. */
  public static final String SAID = "said";

  /** Makes s3a known to every later run in this JVM, as spark-submit --conf would. */
  public static void connect(S3Mock server) {
    server.settings().forEach((key, value) -> System.setProperty("spark.hadoop." + key, value));
  }

  public String uri() {
    return "s3a://" + server.bucket() + "/" + name;
  }

  /** Runs a command of a site on this lake. */
  public Outcome run(PlayedSite site, String command) {
    return site.run(command, "--set", "lake.path=" + uri());
  }

  /** Starts a command of a site on this lake, in a process of its own. */
  public Process start(PlayedSite site, String command) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.matches("(spark|aws)\\..*"))
        .forEach(name -> line.add("-D" + name + "=" + System.getProperty(name)));
    line.addAll(List.of(JavaModuleOptions.defaultModuleOptions().split(" ")));
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "io.dpuledger.app.Main", command));
    line.addAll(List.of("--config", "" + site.file("site.conf"), "--set", "lake.path=" + uri()));
    ProcessBuilder child = new ProcessBuilder(line).redirectErrorStream(true);
    child.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    return child.redirectOutput(site.file(SAID).toFile()).start();
  }

  /** Every key of the lake, relative to it. */
  public List<String> keys() {
    return keys("");
  }

  /** Every key of the lake below a prefix, relative to the lake. */
  public List<String> keys(String prefix) {
    return server.keys(name + "/" + prefix).stream()
        .map(key -> key.substring(name.length() + 1))
        .toList();
  }

  /** The keys that are no markers of folders. */
  public List<String> files() {
    return keys().stream().filter(key -> !key.endsWith("/")).toList();
  }

  public void put(String file, String text) {
    put(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private void put(String file, byte[] content) {
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(uri(), file);
    try (var out = fileSystem().create(path)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the lake hold what a folder of this machine holds, and nothing else. */
  public void fill(Path folder) {
    try {
      fileSystem().delete(new org.apache.hadoop.fs.Path(uri()), true);
      for (String file : FileTree.files(folder)) {
        put(file, Files.readAllBytes(folder.resolve(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies the lake to a folder of this machine. */
  public Path copyTo(Path folder) {
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
