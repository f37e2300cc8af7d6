package io.dpuledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.eventlog.file.LogFile;
import io.dpuledger.eventlog.file.LogFolder;
import io.dpuledger.eventlog.file.LogReader;
import io.dpuledger.eventlog.file.LogState;
import io.dpuledger.eventlog.recorded.LogLines;
import io.dpuledger.testing.SparkTest;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long logs of 50 MB take, compressed with zstd, and how much memory: {@code scripts/bench
 * --only event-logs}. Not a test by name, so no build runs it.
 */
class EventLogsBench extends SparkTest {
  private static final int LOGS = Integer.getInteger("bench.logs", 20);
  private static final long BYTES = 50L << 20;
  private static final long T = 1_764_000_000_000L;
  private static final int ROUNDS = 3;

  /** As many metrics of SQL operators as a join of two tables has. */
  private static final String METRICS =
      ",\"Task Executor Metrics\":{\"JVMHeapMemory\":13191679296,\"JVMOffHeapMemory\":156832240,\"OnHeapExecutionMemory\":11475613224,\"OnHeapStorageMemory\":47,\"MinorGCCount\":50,\"TotalGCTime\":970},"
          + "\"Task Metrics\":{\"Executor Deserialize Time\":18,\"Executor Run Time\":23602,\"Executor CPU Time\":21480594877,\"Peak Execution Memory\":765462064,\"Result Size\":28356,\"JVM GC Time\":256,\"Memory Bytes Spilled\":0,\"Disk Bytes Spilled\":0,\"Shuffle Read Metrics\":{\"Remote Blocks Fetched\":91,\"Remote Bytes Read\":54454767,\"Local Bytes Read\":31358541,\"Fetch Wait Time\":0},\"Shuffle Write Metrics\":{\"Shuffle Bytes Written\":12936428,\"Shuffle Write Time\":144489274},\"Input Metrics\":{\"Bytes Read\":0},\"Output Metrics\":{\"Bytes Written\":0},\"Updated Blocks\":[],"
          + accumulables()
          + "}";

  @TempDir private Path folder;

  private static String accumulables() {
    StringBuilder text = new StringBuilder("\"Accumulables\":[");
    for (int i = 0; i < 12; i++) {
      text.append(i == 0 ? "" : ",")
          .append("{\"ID\":")
          .append(100 + i)
          .append(
              ",\"Name\":\"internal.metrics.shuffle.read.remoteBytesRead\",\"Update\":54454767,\"Value\":154454767,\"Internal\":true,\"Count Failed Values\":true}");
    }
    return text.append("]").toString();
  }

  @Test
  void read() throws Exception {
    LogFolder logs = new LogFolder(folder);
    logs.write("log-0.zstd", "zstd", lines());
    for (int log = 1; log < LOGS; log++) {
      Files.copy(folder.resolve("log-0.zstd"), folder.resolve("log-" + log + ".zstd"));
    }
    List<LogFile> files = List.copyOf(logs.logs());
    for (int round = 1; round <= ROUNDS; round++) {
      long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      LogReader.read(files.get(0), new Configuration());
      System.out.printf(
          Locale.ROOT,
          "event-logs: a log of 50 MB in %.2f s of processor time%n",
          (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9);
      long started = System.nanoTime();
      List<EventLogs.Result> read = EventLogs.read(spark(), new Configuration(), files);
      double seconds = (System.nanoTime() - started) / 1e9;
      assertThat(read)
          .allSatisfy(one -> assertThat(one.read()).matches(log -> log.state() == LogState.WHOLE));
      System.gc();
      long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
      System.out.printf(
          Locale.ROOT,
          "event-logs: %d logs of 50 MB (%,d bytes compressed) in %.1f s on %d cores: %.2f s a log and core; heap after it %d MB%n",
          LOGS,
          files.get(0).bytes(),
          seconds,
          spark().sparkContext().defaultParallelism(),
          seconds * spark().sparkContext().defaultParallelism() / LOGS,
          heap >> 20);
    }
  }

  private static List<String> lines() {
    LogLines lines = LogLines.of("3.5.4-amzn-0").started(T).executor("1", T, 4).job(0, T);
    long bytes = 0;
    for (int task = 0; bytes < BYTES; task++) {
      long start = T + task * 25L;
      lines.task(task, start).taskEnd(task, start, start + 100, "false", METRICS);
      bytes += METRICS.length() + 700;
    }
    return lines.ended(T + 3_600_000).lines();
  }
}
