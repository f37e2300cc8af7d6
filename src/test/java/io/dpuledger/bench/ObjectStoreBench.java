package io.dpuledger.bench;

import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.ObservedLakes;
import io.dpuledger.simulator.GlueSimulator;
import io.dpuledger.testing.DelayingProxy;
import io.dpuledger.testing.FileTree;
import io.dpuledger.testing.S3Mock;
import io.dpuledger.testing.S3Upload;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What runs ask of an object store that is far away, and how long they take: {@code scripts/bench
 * --only object-store}.
 */
final class ObjectStoreBench {
  private final Path folder;
  private final Path config;
  private final ObservedLakes lakes;
  private final S3Mock server;
  private final DelayingProxy proxy;
  private final List<String> summary = new ArrayList<>();

  private ObjectStoreBench(Path folder, ObservedLakes lakes, S3Mock server, DelayingProxy proxy) {
    this.folder = folder;
    this.config = lakes.config();
    this.lakes = lakes;
    this.server = server;
    this.proxy = proxy;
  }

  /**
   * Arguments: the folder, the configuration, the simulator's port, the delay in milliseconds, and
   * how many days of history the lakes have.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[0]);
    ObservedLakes lakes = new ObservedLakes(folder, Path.of(args[1]), Integer.parseInt(args[2]));
    int[] histories = Stream.of(args).skip(4).mapToInt(Integer::parseInt).toArray();
    Arrays.stream(histories).forEach(lakes::before);
    lakes.polled();
    Path objects = folder.resolve("objects");
    ObservedLakes.deleteIfThere(objects);
    Files.createDirectories(objects);
    try (S3Mock server = S3Mock.start(objects);
        DelayingProxy proxy =
            DelayingProxy.start(
                0, endpoint(server).getPort(), Duration.ofMillis(Long.parseLong(args[3])));
        GlueSimulator glue = lakes.aws()) {
      new ObjectStoreBench(folder, lakes, server, proxy).measure(glue, histories);
    } finally {
      FileTree.delete(objects);
    }
  }

  private void measure(GlueSimulator glue, int[] histories)
      throws IOException, InterruptedException {
    S3Upload upload = S3Upload.to(server);
    for (int days : histories) {
      String lake = "" + days;
      Path observed = lakes.before(days);
      if (days == ObservedLakes.BUSY_DAYS) {
        upload.put(observed, FileTree.files(observed), lake);
        run("first analysis of 40 days", lake, "analyze");
      } else {
        Path analyzed = analyzed(observed);
        upload.put(analyzed, FileTree.files(analyzed), lake);
      }
      upload.put(lakes.polled(), lakes.polledFiles(), lake);
      glue.clock(ObservedLakes.night(ObservedLakes.NEXT_DAY));
      run("a small night on " + days + " days", lake, "nightly");
      glue.clock(ObservedLakes.NEXT_DAY.plusDays(1).atTime(10, 30).toInstant(ZoneOffset.UTC));
      run("an hourly collect on " + days + " days", lake, "collect", "--ended-within", "3h");
    }
    System.out.printf("%n%-32s %8s %8s%n", "", "wall s", "requests");
    summary.forEach(System.out::print);
  }

  /** The same lake, analyzed on this machine by the program of today. */
  private Path analyzed(Path observed) throws IOException, InterruptedException {
    System.err.println("Analyzing the lake " + observed.getFileName() + " ...");
    Path lake = folder.resolve("analyzed");
    ObservedLakes.deleteIfThere(lake);
    FileTree.copy(observed, lake);
    ledger("analyzed", "", "analyze", "--config", "" + config, "--set", "lake.path=" + lake);
    return lake;
  }

  private void run(String title, String lake, String command, String... options)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(command, "--config", "" + config));
    line.addAll(List.of("--set", "lake.path=s3a://" + server.bucket() + "/" + lake));
    line.addAll(Arrays.asList(options));
    proxy.counts().reset();
    long start = System.nanoTime();
    ledger(title.replace(' ', '-'), s3a(), line.toArray(String[]::new));
    double seconds = (System.nanoTime() - start) / 1e9;
    summary.add("%-32s %8.1f %8d%n".formatted(title, seconds, proxy.counts().total()));
    System.out.printf("%n%s, wall s %.1f%n%s", title, seconds, proxy.counts().text());
  }

  /** What spark-submit is told of the store, parted by blanks. */
  private String s3a() {
    Map<String, String> settings = new HashMap<>(server.settings());
    settings.put("fs.s3a.endpoint", "http://127.0.0.1:" + proxy.port());
    String jars =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(jar -> jar.matches(".*/(hadoop-aws|aws-java-sdk-bundle)-[^/]*"))
            .collect(Collectors.joining(","));
    return settings.entrySet().stream()
        .map(one -> "--conf spark.hadoop." + one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining(" ", "--jars " + jars + " ", ""));
  }

  private static void ledger(String title, String options, String... command)
      throws IOException, InterruptedException {
    Path log = Path.of(".bench", "logs", "object-store-" + title + ".log");
    List<String> line = new ArrayList<>(List.of("scripts/dpu-ledger"));
    line.addAll(List.of(command));
    ProcessBuilder child = new ProcessBuilder(line).redirectErrorStream(true);
    child
        .environment()
        .merge("DPU_LEDGER_SUBMIT_OPTIONS", options, (known, added) -> known + " " + added);
    int exitCode = child.redirectOutput(log.toFile()).start().waitFor();
    if (exitCode != ExitCode.DONE) {
      throw new IllegalStateException(title + " ended with " + exitCode + ", see " + log);
    }
  }

  private static URI endpoint(S3Mock server) {
    return URI.create(server.settings().get("fs.s3a.endpoint"));
  }
}
