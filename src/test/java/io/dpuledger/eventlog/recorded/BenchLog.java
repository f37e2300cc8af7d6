package io.dpuledger.eventlog.recorded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * Lines of a log of any length, in which values differ as in a real one, so that it is compressed
 * about as much: queries with plans, their jobs and stages, and tasks with metrics.
 */
public final class BenchLog {
  private static final int TASKS_OF_A_STAGE = 200;
  private static final int SLOTS = 16;
  private static final int MEAN_MILLIS = 900;
  private static final String[] METRICS = {
    "internal.metrics.executorRunTime",
    "internal.metrics.executorCpuTime",
    "internal.metrics.resultSize",
    "internal.metrics.shuffle.read.remoteBytesRead",
    "internal.metrics.shuffle.read.recordsRead",
    "internal.metrics.input.bytesRead",
    "number of output rows",
    "scan time",
    "duration",
    "peak memory",
    "time in aggregation build",
    "avg hash probes per key"
  };

  private final OutputStream out;
  private final Random random;
  private long bytes;
  private long now;
  private int job;
  private long task;

  private BenchLog(OutputStream out, long seed, long start) {
    this.out = out;
    this.random = new Random(seed);
    this.now = start;
  }

  /** Writes a whole log of at least so many bytes. Returns how many tasks it has. */
  public static long write(OutputStream out, long seed, long start, long bytes) throws IOException {
    BenchLog log = new BenchLog(out, seed, start);
    log.text(LogLines.of("3.5.4-amzn-0").started(start));
    for (int executor = 1; executor <= SLOTS / 4; executor++) {
      log.text(new LogLines().executor(Integer.toString(executor), start, 4));
    }
    log.text(
        new LogLines()
            .line(
                "SparkListenerResourceProfileAdded",
                "\"Executor Resource Requests\":{\"memory\":{\"Amount\":10240}},\"Task Resource Requests\":{\"cpus\":{\"Amount\":1.0}}"));
    while (log.bytes < bytes) {
      log.query();
    }
    log.text(new LogLines().ended(log.now + 1000));
    return log.task;
  }

  private void query() throws IOException {
    job++;
    text(
        new LogLines()
            .line(
                "org.apache.spark.sql.execution.ui.SparkListenerSQLExecutionStart",
                "\"executionId\":" + job + ",\"physicalPlanDescription\":\"" + plan() + "\"")
            .line(
                "SparkListenerJobStart",
                "\"Job ID\":%d,\"Submission Time\":%d,\"Stage IDs\":[%d],\"Stage Infos\":[{\"Stage ID\":%<d,\"Details\":\"%s\"}],\"Properties\":{\"spark.sql.execution.id\":\"%d\"}"
                    .formatted(job, now, job, plan(), job)));
    long stageStart = now;
    long[] freeAt = new long[SLOTS];
    for (int i = 0; i < SLOTS; i++) {
      freeAt[i] = now;
    }
    long last = now;
    for (int i = 0; i < TASKS_OF_A_STAGE; i++) {
      int slot = i % SLOTS;
      long end = freeAt[slot] + 1 + random.nextInt(2 * MEAN_MILLIS);
      task(slot, freeAt[slot], end);
      freeAt[slot] = end + 3;
      last = Math.max(last, end);
    }
    text(
        new LogLines()
            .line(
                "SparkListenerStageCompleted",
                "\"Stage Info\":{\"Stage ID\":%d,\"Stage Attempt ID\":0,\"Parent IDs\":[],\"Submission Time\":%d,\"Completion Time\":%d,\"RDD Info\":[]}"
                    .formatted(job, stageStart, last))
            .jobEnd(job, last + 5, "JobSucceeded"));
    now = last + 5 + random.nextInt(20_000);
  }

  private void task(int slot, long start, long end) throws IOException {
    long id = task++;
    String info =
        "\"Task ID\":%d,\"Index\":%d,\"Attempt\":0,\"Partition ID\":%<d,\"Launch Time\":%d,\"Executor ID\":\"%d\",\"Host\":\"172.34.%d.%d\",\"Locality\":\"PROCESS_LOCAL\",\"Speculative\":false,\"Getting Result Time\":0"
            .formatted(id, id % TASKS_OF_A_STAGE, start, slot / 4 + 1, slot / 4, slot * 7);
    String stage = "\"Stage ID\":" + job + ",\"Stage Attempt ID\":0,";
    text(
        new LogLines()
            .line(
                "SparkListenerTaskStart",
                stage
                    + "\"Task Info\":{"
                    + info
                    + ",\"Finish Time\":0,\"Failed\":false,\"Killed\":false,\"Accumulables\":[]}")
            .line(
                "SparkListenerTaskEnd",
                stage
                    + "\"Task Type\":\"ShuffleMapTask\",\"Task End Reason\":{\"Reason\":\"Success\"},\"Task Info\":{"
                    + info
                    + ",\"Finish Time\":"
                    + end
                    + ",\"Failed\":false,\"Killed\":false,\"Accumulables\":["
                    + accumulables()
                    + "]},"
                    + metrics(end - start)));
  }

  private String accumulables() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < METRICS.length; i++) {
      text.append(i == 0 ? "" : ",")
          .append("{\"ID\":%d,\"Name\":\"%s\",\"Update\":".formatted(job * 31 + i, METRICS[i]))
          .append("\"%d\",\"Value\":\"%d\"".formatted(number(6), number(9)))
          .append(",\"Internal\":true,\"Count Failed Values\":true}");
    }
    return text.toString();
  }

  private String metrics(long millis) {
    return "\"Task Executor Metrics\":{\"JVMHeapMemory\":%d,\"JVMOffHeapMemory\":%d,\"OnHeapExecutionMemory\":%d,\"OnHeapStorageMemory\":%d,\"MinorGCCount\":50,\"TotalGCTime\":%d},"
            .formatted(number(9), number(8), number(8), number(5), number(3))
        + "\"Task Metrics\":{\"Executor Deserialize Time\":%d,\"Executor Run Time\":%d,\"Executor CPU Time\":%d,\"Peak Execution Memory\":%d,\"Result Size\":%d,\"JVM GC Time\":%d,\"Memory Bytes Spilled\":0,\"Disk Bytes Spilled\":0,"
            .formatted(number(2), millis, millis * 900_000, number(8), number(5), millis / 50)
        + "\"Shuffle Read Metrics\":{\"Remote Blocks Fetched\":%d,\"Remote Bytes Read\":%d,\"Local Bytes Read\":%d,\"Fetch Wait Time\":%d},\"Shuffle Write Metrics\":{\"Shuffle Bytes Written\":%d,\"Shuffle Write Time\":%d},\"Input Metrics\":{\"Bytes Read\":%d},\"Output Metrics\":{\"Bytes Written\":0},\"Updated Blocks\":[]}"
            .formatted(
                number(2), number(8), number(8), millis / 20, number(8), number(9), number(8));
  }

  private String plan() {
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < 60; line++) {
      text.append(
          "+- HashAggregate(keys=[column_%d#%d], functions=[sum(amount#%d)])\\n"
              .formatted(random.nextInt(300), number(4), number(4)));
    }
    return text.toString();
  }

  /** A number of at most so many digits. */
  private long number(int digits) {
    return (long) (random.nextDouble() * Math.pow(10, digits));
  }

  private void text(LogLines lines) throws IOException {
    byte[] text = lines.text().getBytes(StandardCharsets.UTF_8);
    bytes += text.length;
    out.write(text);
  }
}
