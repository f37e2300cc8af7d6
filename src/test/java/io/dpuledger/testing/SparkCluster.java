package io.dpuledger.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A standalone Master of Spark and two Workers of one core each, on 127.0.0.1. */
public final class SparkCluster implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Path home;
  private final Path folder;
  private final String memory;
  private final int port;
  private final List<Process> processes = new ArrayList<>();
  private final Thread stop = new Thread(this::kill);

  private SparkCluster(Path home, Path folder, String memory, int port) {
    this.home = home;
    this.folder = folder;
    this.memory = memory;
    this.port = port;
    Runtime.getRuntime().addShutdownHook(stop);
  }

  /** Starts a cluster of the Spark at home, with its logs and work in a folder. */
  public static SparkCluster start(Path home, Path folder) {
    return start(home, folder, "1g");
  }

  /** The same, whose Workers have so much memory each, as Spark writes it. */
  public static SparkCluster start(Path home, Path folder, String memory) {
    try {
      SparkCluster cluster = new SparkCluster(home, folder, memory, freePort());
      try {
        cluster.launch("master", "--port", Integer.toString(cluster.port));
        cluster.await("master", "I have been elected leader");
        for (String worker : List.of("worker-1", "worker-2")) {
          String work = folder.resolve(worker).toString();
          cluster.launch(
              worker, "--cores", "1", "--memory", memory, "--work-dir", work, cluster.master());
          cluster.await(worker, "Successfully registered with master");
        }
      } catch (IOException | RuntimeException e) {
        cluster.close();
        throw e;
      }
      return cluster;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@code --master} names. */
  public String master() {
    return "spark://127.0.0.1:" + port;
  }

  /** The process of the driver that a Worker runs in cluster mode. */
  public Optional<ProcessHandle> driver() {
    return running("DriverWrapper");
  }

  /** The process of an executor of the one program that runs. */
  public Optional<ProcessHandle> executor(String id) {
    return running("--executor-id " + id + " ");
  }

  private Optional<ProcessHandle> running(String part) {
    return processes.stream()
        .flatMap(Process::descendants)
        .filter(child -> child.info().commandLine().orElse("").contains(part))
        .findFirst();
  }

  /** Everything that drivers and executors printed. */
  public String said() {
    try (Stream<Path> all = Files.walk(folder)) {
      StringBuilder said = new StringBuilder();
      for (Path file : all.filter(path -> path.endsWith("stderr")).toList()) {
        said.append(file).append('\n').append(Files.readString(file));
      }
      return said.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void launch(String name, String... arguments) throws IOException {
    String type = name.startsWith("master") ? "master.Master" : "worker.Worker";
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    line.addAll(List.of("-cp", home + "/jars/*", "org.apache.spark.deploy." + type));
    line.addAll(List.of("--host", "127.0.0.1", "--webui-port", "0"));
    line.addAll(List.of(arguments));
    ProcessBuilder daemon = new ProcessBuilder(line).redirectErrorStream(true);
    daemon.environment().put("SPARK_HOME", home.toString());
    daemon.environment().put("SPARK_SCALA_VERSION", "2.12");
    daemon.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    processes.add(daemon.redirectOutput(log(name).toFile()).start());
  }

  private void await(String name, String sentence) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Process daemon = processes.get(processes.size() - 1);
    while (!Files.readString(log(name)).contains(sentence)) {
      if (!daemon.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException("no " + name + ": " + Files.readString(log(name)));
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private Path log(String name) {
    return folder.resolve(name + ".log");
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  /** Workers first, with what they run, so that none can start anything more. */
  private void kill() {
    for (Process process : processes) {
      List<ProcessHandle> children = process.descendants().toList();
      process.destroyForcibly().onExit().join();
      children.forEach(ProcessHandle::destroyForcibly);
      children.forEach(child -> child.onExit().join());
    }
  }

  @Override
  public void close() {
    kill();
    Runtime.getRuntime().removeShutdownHook(stop);
  }
}
