package io.dpuledger.simulator.spark.line;

import com.fasterxml.jackson.core.JsonGenerator;
import io.dpuledger.simulator.spark.cluster.TaskCost;
import io.dpuledger.simulator.spark.cluster.TaskRun;
import io.dpuledger.simulator.spark.cluster.TaskRun.Outcome;
import java.io.IOException;

/** The start and the end of a task. */
final class TaskLines {
  /** Executors sample their memory with each heartbeat. */
  private static final long HEARTBEAT_MILLIS = 10_000;

  private static final long NANOS_IN_MILLI = 1_000_000;
  private static final double GARBAGE = 0.15;

  private TaskLines() {}

  static byte[] started(TaskRun task) {
    return Line.of(
        "TaskStart",
        json -> {
          json.writeNumberField("Stage ID", task.stage().id());
          json.writeNumberField("Stage Attempt ID", 0);
          info(json, task);
        });
  }

  static byte[] ended(TaskRun task) {
    return Line.of(
        "TaskEnd",
        json -> {
          json.writeNumberField("Stage ID", task.stage().id());
          json.writeNumberField("Stage Attempt ID", 0);
          json.writeStringField("Task Type", "ShuffleMapTask");
          reason(json, task.outcome());
          info(json, task);
          peaks(json, task);
          if (task.outcome() == Outcome.SUCCEEDED) {
            metrics(json, task.cost());
          }
        });
  }

  private static void reason(JsonGenerator json, Outcome outcome) throws IOException {
    json.writeObjectFieldStart("Task End Reason");
    switch (outcome) {
      case RUNNING, SUCCEEDED -> json.writeStringField("Reason", "Success");
      case FAILED -> {
        json.writeStringField("Reason", "ExceptionFailure");
        json.writeStringField("Class Name", "java.lang.IllegalStateException");
        json.writeStringField("Description", ApplicationHead.SECRET);
        json.writeArrayFieldStart("Stack Trace");
        json.writeEndArray();
        json.writeStringField("Full Stack Trace", "");
        json.writeArrayFieldStart("Accumulator Updates");
        json.writeEndArray();
      }
      case KILLED -> {
        json.writeStringField("Reason", "TaskKilled");
        json.writeStringField("Kill Reason", "Stage cancelled");
      }
    }
    json.writeEndObject();
  }

  private static void info(JsonGenerator json, TaskRun task) throws IOException {
    json.writeObjectFieldStart("Task Info");
    json.writeNumberField("Task ID", task.id());
    json.writeNumberField("Index", task.index());
    json.writeNumberField("Attempt", task.attempt());
    json.writeNumberField("Partition ID", task.index());
    json.writeNumberField("Launch Time", task.launchedAt());
    json.writeStringField("Executor ID", Integer.toString(task.executor().id()));
    json.writeStringField("Host", ExecutorLines.host(task.executor()));
    json.writeStringField("Locality", task.isFar() ? "ANY" : "PROCESS_LOCAL");
    json.writeBooleanField("Speculative", false);
    json.writeNumberField("Getting Result Time", 0);
    json.writeNumberField("Finish Time", task.finishedAt());
    json.writeBooleanField("Failed", task.outcome() == Outcome.FAILED);
    json.writeBooleanField("Killed", task.outcome() == Outcome.KILLED);
    json.writeArrayFieldStart("Accumulables");
    json.writeEndArray();
    json.writeEndObject();
  }

  /** 0 if no heartbeat came while it ran. */
  private static void peaks(JsonGenerator json, TaskRun task) throws IOException {
    TaskCost cost = task.cost();
    boolean isSampled = task.finishedAt() / HEARTBEAT_MILLIS > task.launchedAt() / HEARTBEAT_MILLIS;
    long heap = task.executor().machine().heapBytes();
    json.writeObjectFieldStart("Task Executor Metrics");
    json.writeNumberField(
        "JVMHeapMemory",
        isSampled ? Math.min(heap, cost.executorHeldBytes() + Math.round(GARBAGE * heap)) : 0);
    json.writeNumberField("JVMOffHeapMemory", isSampled ? 150_000_000 : 0);
    json.writeNumberField("OnHeapExecutionMemory", isSampled ? cost.executorExecutionBytes() : 0);
    json.writeNumberField("OffHeapExecutionMemory", 0);
    json.writeNumberField("OnHeapStorageMemory", isSampled ? cost.executorStoredBytes() : 0);
    json.writeNumberField("OffHeapStorageMemory", 0);
    json.writeEndObject();
  }

  private static void metrics(JsonGenerator json, TaskCost cost) throws IOException {
    json.writeObjectFieldStart("Task Metrics");
    json.writeNumberField("Executor Deserialize Time", cost.millis() - cost.runMillis());
    json.writeNumberField("Executor Run Time", cost.runMillis());
    json.writeNumberField("Executor Deserialize CPU Time", 0);
    json.writeNumberField("Executor CPU Time", cost.cpuMillis() * NANOS_IN_MILLI);
    json.writeNumberField("Peak Execution Memory", cost.executionBytes());
    json.writeNumberField("Result Size", 2_000);
    json.writeNumberField("JVM GC Time", cost.gcMillis());
    json.writeNumberField("Result Serialization Time", 0);
    json.writeNumberField("Memory Bytes Spilled", 3 * cost.spilledBytes());
    json.writeNumberField("Disk Bytes Spilled", cost.spilledBytes());
    json.writeObjectFieldStart("Shuffle Read Metrics");
    json.writeNumberField("Remote Blocks Fetched", 0);
    json.writeNumberField("Local Blocks Fetched", 0);
    json.writeNumberField("Fetch Wait Time", cost.fetchMillis());
    json.writeNumberField("Remote Bytes Read", 0);
    json.writeNumberField("Remote Bytes Read To Disk", 0);
    json.writeNumberField("Local Bytes Read", 0);
    json.writeNumberField("Total Records Read", 0);
    json.writeEndObject();
    json.writeEndObject();
  }
}
