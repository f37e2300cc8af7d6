package io.dpuledger.eventlog.recorded;

import java.util.ArrayList;
import java.util.List;

/** Lines of a log, written one by one as Spark writes them. */
public final class LogLines {
  private final List<String> lines = new ArrayList<>();

  /** A log of this version. */
  public static LogLines of(String sparkVersion) {
    return new LogLines()
        .line("SparkListenerLogStart", "\"Spark Version\":\"" + sparkVersion + "\"");
  }

  /** Any event. */
  public LogLines line(String event, String fields) {
    lines.add("{\"Event\":\"" + event + "\"" + (fields.isEmpty() ? "" : "," + fields) + "}");
    return this;
  }

  /** Any line. */
  public LogLines raw(String line) {
    lines.add(line);
    return this;
  }

  public LogLines property(String name, String value) {
    return line(
        "SparkListenerEnvironmentUpdate",
        "\"JVM Information\":{\"Java Version\":\"17\"},\"Spark Properties\":{\"spark.secret\":\"PLANTED-spark\",\""
            + name
            + "\":\""
            + value
            + "\"},\"System Properties\":{\"user.dir\":\"PLANTED-system\"}");
  }

  public LogLines command(String command) {
    return line(
        "SparkListenerEnvironmentUpdate",
        "\"Spark Properties\":{},\"System Properties\":{\"sun.java.command\":\"" + command + "\"}");
  }

  public LogLines started(long at) {
    return line(
        "SparkListenerApplicationStart",
        "\"App Name\":\"PLANTED-name\",\"App ID\":\"local-1\",\"Timestamp\":"
            + at
            + ",\"User\":\"PLANTED-user\"");
  }

  public LogLines ended(long at) {
    return line("SparkListenerApplicationEnd", "\"Timestamp\":" + at);
  }

  public LogLines executor(String id, long at, int cores) {
    return line(
        "SparkListenerExecutorAdded",
        "\"Timestamp\":%d,\"Executor ID\":\"%s\",\"Executor Info\":{\"Host\":\"PLANTED-host\",\"Total Cores\":%d,\"Log Urls\":{}}"
            .formatted(at, id, cores));
  }

  public LogLines removed(String id, long at) {
    return line(
        "SparkListenerExecutorRemoved",
        "\"Timestamp\":%d,\"Executor ID\":\"%s\",\"Removed Reason\":\"PLANTED-reason\""
            .formatted(at, id));
  }

  public LogLines job(int job, long at) {
    return line(
        "SparkListenerJobStart",
        "\"Job ID\":%d,\"Submission Time\":%d,\"Stage Infos\":[{\"Stage ID\":%d,\"Details\":\"PLANTED-details\"}],\"Properties\":{\"spark.job.description\":\"PLANTED-query\"}"
            .formatted(job, at, job));
  }

  public LogLines jobEnd(int job, long at, String result) {
    return line(
        "SparkListenerJobEnd",
        "\"Job ID\":%d,\"Completion Time\":%d,\"Job Result\":{\"Result\":\"%s\"}"
            .formatted(job, at, result));
  }

  public LogLines task(long task, long at) {
    return line(
        "SparkListenerTaskStart",
        "\"Stage ID\":0,\"Stage Attempt ID\":0,\"Task Info\":{\"Task ID\":%d,\"Launch Time\":%d,\"Executor ID\":\"1\",\"Finish Time\":0,\"Failed\":false,\"Killed\":false,\"Accumulables\":[]}"
            .formatted(task, at));
  }

  public LogLines taskEnd(long task, long start, long end) {
    return taskEnd(task, start, end, "false", "");
  }

  /** The end of a task, whose metrics are as given. */
  public LogLines taskEnd(long task, long start, long end, String failed, String metrics) {
    return line(
        "SparkListenerTaskEnd",
        "\"Stage ID\":0,\"Stage Attempt ID\":0,\"Task Type\":\"ResultTask\",\"Task End Reason\":{\"Reason\":\"Success\"},\"Task Info\":{\"Task ID\":%d,\"Launch Time\":%d,\"Executor ID\":\"1\",\"Finish Time\":%d,\"Failed\":%s,\"Killed\":false,\"Accumulables\":[{\"ID\":1,\"Name\":\"PLANTED-metric\",\"Update\":\"text\",\"Value\":[1,{\"a\":[]}]}]}%s"
            .formatted(task, start, end, failed, metrics));
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** The whole text. */
  public String text() {
    return String.join("\n", lines) + "\n";
  }
}
