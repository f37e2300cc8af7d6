package io.dpuledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.eventlog.activity.ActivityFold;
import io.dpuledger.eventlog.event.EventReader;
import io.dpuledger.eventlog.event.LogEvent;
import io.dpuledger.eventlog.file.LogFile;
import io.dpuledger.eventlog.file.LogFolder;
import io.dpuledger.eventlog.file.LogReader;
import io.dpuledger.eventlog.file.LogState;
import io.dpuledger.eventlog.recorded.BenchLog;
import io.dpuledger.eventlog.replay.Replays;
import io.dpuledger.eventlog.replay.record.WorkFold;
import io.dpuledger.testing.SparkTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.io.CompressionCodec;
import org.apache.spark.io.CompressionCodec$;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long logs of 50 MB take, compressed with zstd, and how much memory: {@code scripts/bench
 * --only event-logs}. 50 MB is their length as text; one log is 50 MB long when it is compressed.
 * Not a test by name, so no build runs it.
 */
class EventLogsBench extends SparkTest {
  private static final int LOGS = Integer.getInteger("bench.logs", 200);
  private static final long BYTES = 50L << 20;
  private static final long T = 1_764_000_000_000L;

  /** Files that differ; the others are links to them, so that a thousand fit on a disk. */
  private static final int FILES = 10;

  private static final int ROUNDS = 5;

  /** Far more than logs of this kind are compressed. */
  private static final int MOST_TIMES = 30;

  @TempDir private Path folder;

  @Test
  void read() throws Exception {
    List<LogFile> logs = logs();
    parts(folder.resolve("log-0.zstd"), logs.get(0));
    for (int round = 1; round <= 2; round++) {
      long cpu = processCpu();
      long started = System.nanoTime();
      List<EventLogs.Result> read = EventLogs.read(spark(), new Configuration(), logs);
      double seconds = (System.nanoTime() - started) / 1e9;
      double cpuSeconds = (processCpu() - cpu) / 1e9;
      assertThat(read)
          .allSatisfy(one -> assertThat(one.read()).matches(log -> log.state() == LogState.WHOLE));
      System.gc();
      int cores = spark().sparkContext().defaultParallelism();
      say(
          "%d logs of 50 MB in %.1f s on %d cores: %.2f s a log and core, %.2f s of processor time a log; heap after it %d MB, load %.1f",
          LOGS,
          seconds,
          cores,
          seconds * cores / LOGS,
          cpuSeconds / LOGS,
          (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
    long50MegabytesCompressed();
  }

  private List<LogFile> logs() throws IOException {
    for (int file = 0; file < Math.min(FILES, LOGS); file++) {
      try (OutputStream out = zstd(folder.resolve("log-" + file + ".zstd"))) {
        BenchLog.write(out, file, T, BYTES);
      }
    }
    for (int log = FILES; log < LOGS; log++) {
      Files.createLink(
          folder.resolve("log-" + log + ".zstd"), folder.resolve("log-" + log % FILES + ".zstd"));
    }
    return List.copyOf(new LogFolder(folder).logs());
  }

  /** Where the time of one log goes, warm: the least of some rounds. */
  private static void parts(Path file, LogFile log) throws IOException {
    double expanding = Double.MAX_VALUE;
    double parsing = Double.MAX_VALUE;
    double folding = Double.MAX_VALUE;
    double replaying = Double.MAX_VALUE;
    double whole = Double.MAX_VALUE;
    int replays = 0;
    for (int round = 1; round <= ROUNDS; round++) {
      expanding =
          Math.min(
              expanding,
              cpu(
                  () -> {
                    try (InputStream in = zstdIn(file)) {
                      in.transferTo(OutputStream.nullOutputStream());
                    }
                  }));
      List<LogEvent> events = new ArrayList<>();
      parsing =
          Math.min(
              parsing,
              cpu(
                  () -> {
                    try (EventReader reader = new EventReader(zstdIn(file))) {
                      for (LogEvent one = reader.next(); one != null; one = reader.next()) {
                        events.add(one);
                      }
                    }
                  }));
      ActivityFold activity = new ActivityFold();
      WorkFold work = new WorkFold();
      folding =
          Math.min(
              folding,
              cpu(
                  () -> {
                    for (LogEvent event : events) {
                      event.sendTo(activity);
                      event.sendTo(work);
                    }
                    activity.end(0);
                  }));
      replaying = Math.min(replaying, cpu(() -> Replays.of(work.end())));
      replays = Replays.of(work.end()).size();
      whole = Math.min(whole, cpu(() -> LogReader.read(log, new Configuration())));
    }
    say(
        "a log of 50 MB, %,d bytes compressed, in %.3f s of processor time, with its %d replays; expanding alone %.3f, with parsing %.3f, adding up %.3f, replaying %.3f",
        log.bytes(), whole, replays, expanding, parsing, folding, replaying);
  }

  private void long50MegabytesCompressed() throws IOException {
    Path file = folder.resolve("long").resolve("log.zstd");
    Files.createDirectories(file.getParent());
    long tasks;
    double perByte = (double) Files.size(folder.resolve("log-0.zstd")) / BYTES;
    try (OutputStream out = zstd(file)) {
      tasks = BenchLog.write(out, 1, T, (long) Math.min(BYTES / perByte, MOST_TIMES * BYTES));
    }
    LogFile log = new LogFolder(file.getParent()).logs().iterator().next();
    double seconds = cpu(() -> LogReader.read(log, new Configuration()));
    say(
        "a log of %,d bytes compressed, with %,d tasks, in %.2f s of processor time",
        log.bytes(), tasks, seconds);
  }

  private interface Step {
    void run() throws IOException;
  }

  /** Seconds of processor time of this thread. */
  private static double cpu(Step step) throws IOException {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    step.run();
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
  }

  private static long processCpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static OutputStream zstd(Path file) throws IOException {
    return codec().compressedOutputStream(Files.newOutputStream(file));
  }

  private static InputStream zstdIn(Path file) throws IOException {
    return codec().compressedContinuousInputStream(Files.newInputStream(file));
  }

  private static CompressionCodec codec() {
    return CompressionCodec$.MODULE$.createCodec(new SparkConf(false), "zstd");
  }

  private static void say(String format, Object... values) {
    System.out.println("event-logs: " + String.format(Locale.ROOT, format, values));
  }
}
