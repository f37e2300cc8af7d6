package io.dpuledger.eventlog.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.deploy.history.EventLogFileReader;
import org.apache.spark.launcher.JavaModuleOptions;
import org.jspecify.annotations.Nullable;

/**
 * The log of {@link RecordedApplication}, recorded once a JVM, and its counts. To record it takes
 * ten seconds, so all tests of it are in one class.
 */
public final class RecordedLog {
  private static @Nullable RecordedLog recorded;

  private final byte[] content;
  private final String name;
  private final Properties counted;

  private RecordedLog(byte[] content, String name, Properties counted) {
    this.content = content;
    this.name = name;
    this.counted = counted;
  }

  /** Runs the application, the first time. */
  public static synchronized RecordedLog get() {
    if (recorded == null) {
      try {
        recorded = record(Files.createTempDirectory("recorded-log"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return recorded;
  }

  private static RecordedLog record(Path folder) throws IOException {
    Path logs = Files.createDirectory(folder.resolve("logs"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        Arrays.stream(JavaModuleOptions.defaultModuleOptions().split(" "))
            .filter(option -> !option.isBlank())
            .toList());
    String classPath = System.getProperty("java.class.path");
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath,
            RecordedApplication.class.getName(),
            folder.toString(),
            "spark.master=local-cluster[2,2,512]",
            "spark.executor.memory=512m",
            "spark.executor.extraClassPath=" + classPath,
            "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1",
            // There is no home of Spark, only its jars.
            "spark.executorEnv.SPARK_TESTING=1",
            "spark.executorEnv.SPARK_SCALA_VERSION=2.12",
            "spark.ui.enabled=false",
            "spark.driver.host=127.0.0.1",
            "spark.driver.bindAddress=127.0.0.1",
            "spark.extraListeners=" + Counted.class.getName(),
            "spark.task.maxFailures=2",
            "spark.dynamicAllocation.enabled=true",
            "spark.dynamicAllocation.shuffleTracking.enabled=true",
            "spark.dynamicAllocation.shuffleTracking.timeout=300ms",
            "spark.dynamicAllocation.executorIdleTimeout=300ms",
            "spark.dynamicAllocation.cachedExecutorIdleTimeout=300ms",
            "spark.dynamicAllocation.minExecutors=1",
            "spark.dynamicAllocation.initialExecutors=2",
            "spark.dynamicAllocation.maxExecutors=2",
            "spark.executor.heartbeatInterval=200ms",
            "spark.executor.cores=2",
            "spark.driver.cores=4",
            "spark.eventLog.enabled=true",
            "spark.eventLog.compress=true",
            "spark.eventLog.logStageExecutorMetrics=true",
            "spark.eventLog.dir=" + logs.toUri(),
            "spark.dpuledger.session=recorded-session",
            "spark.glue.JOB_NAME=Interactive/b7ruw66l094u1c/PLANTED-user",
            "spark.planted.property=PLANTED-property"));
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      assertThat(process.waitFor()).as(Files.readString(said)).isZero();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    Properties counted = new Properties();
    try (InputStream in = Files.newInputStream(folder.resolve("counted.properties"));
        Stream<Path> found = Files.list(logs)) {
      counted.load(in);
      Path log =
          found
              .filter(path -> !path.getFileName().toString().startsWith("."))
              .findFirst()
              .orElseThrow();
      return new RecordedLog(Files.readAllBytes(log), log.getFileName().toString(), counted);
    }
  }

  /** A count of the listener. */
  public long counted(String what) {
    return Long.parseLong(counted.getProperty(what));
  }

  /** The file as Spark wrote it, compressed with zstd. */
  public byte[] content() {
    return content.clone();
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** Its lines. */
  public List<String> lines(Path folder) {
    try {
      Path file = Files.write(folder.resolve(name), content);
      try (InputStream in =
          EventLogFileReader.openEventLog(
              new org.apache.hadoop.fs.Path(file.toUri()),
              FileSystem.getLocal(new Configuration()))) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
