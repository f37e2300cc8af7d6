package io.dpuledger.eventlog.recorded;

import java.util.List;
import java.util.Locale;

/**
 * The log of a session in which a job of sixteen tasks of 20 s runs every two minutes, ten times,
 * on executors of four slots.
 */
public final class EvenWork {
  private static final int JOBS = 10;
  private static final int TASKS = 16;
  private static final long EVERY = 120_000;
  private static final long TASK = 20_000;
  private static final int SLOTS = 4;

  private EvenWork() {}

  /**
   * @param id of the session, as a property says
   * @param spilledBytes by each task
   */
  public static List<String> lines(String id, long start, int executors, long spilledBytes) {
    LogLines lines =
        LogLines.of("3.5.4-amzn-0")
            .line(
                "SparkListenerResourceProfileAdded",
                "\"Resource Profile Id\":0,\"Executor Resource Requests\":{\"memory\":{\"Amount\":10240}},"
                    + "\"Task Resource Requests\":{\"cpus\":{\"Amount\":1.0}}")
            .property("spark.dpuledger.session", id)
            .started(start);
    for (int executor = 1; executor <= executors; executor++) {
      lines.executor("" + executor, start + 1000, SLOTS);
    }
    for (int job = 0; job < JOBS; job++) {
      job(lines, job, start + 10_000 + job * EVERY, executors, spilledBytes);
    }
    return lines.ended(start + 20_000 + JOBS * EVERY).lines();
  }

  private static void job(LogLines lines, int job, long at, int executors, long spilledBytes) {
    lines.line(
        "SparkListenerJobStart",
        "\"Job ID\":%d,\"Submission Time\":%d,\"Stage Infos\":[],\"Stage IDs\":[%d],\"Properties\":{}"
            .formatted(job, at, job));
    for (int task = 0; task < TASKS; task++) {
      lines.line("SparkListenerTaskStart", task(job, task, at, executors) + "}");
    }
    for (int task = 0; task < TASKS; task++) {
      lines.line(
          "SparkListenerTaskEnd",
          String.format(
              Locale.ROOT,
              "%s,\"Finish Time\":%d},\"Task Executor Metrics\":{\"JVMHeapMemory\":2000000000,"
                  + "\"OnHeapExecutionMemory\":100000000,\"OnHeapStorageMemory\":1000000},"
                  + "\"Task Metrics\":{\"Executor Run Time\":%d,\"JVM GC Time\":200,"
                  + "\"Memory Bytes Spilled\":0,\"Disk Bytes Spilled\":%d}",
              task(job, task, at, executors),
              at + TASK,
              TASK,
              spilledBytes));
    }
    lines
        .line(
            "SparkListenerStageCompleted",
            "\"Stage Info\":{\"Stage ID\":%d,\"Stage Attempt ID\":0,\"Parent IDs\":[],\"Submission Time\":%d,\"Completion Time\":%d}"
                .formatted(job, at, at + TASK))
        .jobEnd(job, at + TASK, "JobSucceeded");
  }

  private static String task(int job, int task, long at, int executors) {
    return "\"Stage ID\":%d,\"Stage Attempt ID\":0,\"Task Info\":{\"Task ID\":%d,\"Launch Time\":%d,\"Executor ID\":\"%d\",\"Failed\":false,\"Killed\":false"
        .formatted(job, job * TASKS + task, at, 1 + task % executors);
  }
}
