package io.dpuledger.simulator.spark.line;

import com.fasterxml.jackson.core.JsonGenerator;
import io.dpuledger.simulator.spark.work.Job;
import io.dpuledger.simulator.spark.work.Stage;
import java.io.IOException;

/** Jobs and their stages. */
final class JobLines {
  private JobLines() {}

  static byte[] started(long at, Job job) {
    return Line.of(
        "JobStart",
        json -> {
          json.writeNumberField("Job ID", job.id());
          json.writeNumberField("Submission Time", at);
          json.writeArrayFieldStart("Stage Infos");
          for (Stage stage : job.stages()) {
            info(json, stage, 0, 0);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("Stage IDs");
          for (Stage stage : job.stages()) {
            json.writeNumber(stage.id());
          }
          json.writeEndArray();
          properties(json, job);
        });
  }

  private static void properties(JsonGenerator json, Job job) throws IOException {
    json.writeObjectFieldStart("Properties");
    if (job.isStreaming()) {
      json.writeStringField("sql.streaming.queryId", "7d2f8a52-1111-4222-8333-444455556666");
      json.writeStringField("streaming.sql.batchId", Integer.toString(job.id()));
    } else {
      json.writeStringField("spark.sql.execution.id", Integer.toString(job.id()));
    }
    json.writeEndObject();
  }

  static byte[] ended(long at, Job job, boolean hasFailed) {
    return Line.of(
        "JobEnd",
        json -> {
          json.writeNumberField("Job ID", job.id());
          json.writeNumberField("Completion Time", at);
          json.writeObjectFieldStart("Job Result");
          json.writeStringField("Result", hasFailed ? "JobFailed" : "JobSucceeded");
          if (hasFailed) {
            json.writeObjectFieldStart("Exception");
            json.writeStringField("Message", "Job aborted due to stage failure");
            json.writeArrayFieldStart("Stack Trace");
            json.writeEndArray();
            json.writeEndObject();
          }
          json.writeEndObject();
        });
  }

  static byte[] submitted(long at, Stage stage) {
    return Line.of(
        "StageSubmitted",
        json -> {
          json.writeFieldName("Stage Info");
          info(json, stage, at, 0);
          json.writeEndObject();
        });
  }

  static byte[] completed(long startedAt, long at, Stage stage, boolean hasFailed) {
    return Line.of(
        "StageCompleted",
        json -> {
          json.writeFieldName("Stage Info");
          info(json, stage, startedAt, at);
          if (hasFailed) {
            json.writeStringField("Failure Reason", "Job aborted due to stage failure");
          }
          json.writeEndObject();
        });
  }

  /** Without its end. */
  private static void info(JsonGenerator json, Stage stage, long startedAt, long endedAt)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("Stage ID", stage.id());
    json.writeNumberField("Stage Attempt ID", 0);
    json.writeStringField("Stage Name", "collect at <console>");
    json.writeNumberField("Number of Tasks", stage.tasks().size());
    json.writeStringField("Details", "");
    json.writeArrayFieldStart("Accumulables");
    json.writeEndArray();
    json.writeArrayFieldStart("RDD Info");
    data(json, stage);
    json.writeEndArray();
    json.writeArrayFieldStart("Parent IDs");
    for (int parent : stage.parents()) {
      json.writeNumber(parent);
    }
    json.writeEndArray();
    if (startedAt > 0) {
      json.writeNumberField("Submission Time", startedAt);
    }
    if (endedAt > 0) {
      json.writeNumberField("Completion Time", endedAt);
    }
  }

  private static void data(JsonGenerator json, Stage stage) throws IOException {
    json.writeStartObject();
    json.writeNumberField("RDD ID", stage.id());
    json.writeStringField("Name", "MapPartitionsRDD");
    json.writeStringField("Callsite", "collect at <console>");
    json.writeArrayFieldStart("Parent IDs");
    json.writeEndArray();
    json.writeObjectFieldStart("Storage Level");
    json.writeBooleanField("Use Disk", false);
    json.writeBooleanField("Use Memory", stage.kept() != null);
    json.writeBooleanField("Deserialized", stage.kept() != null);
    json.writeNumberField("Replication", 1);
    json.writeEndObject();
    json.writeBooleanField("Barrier", false);
    json.writeNumberField("Number of Partitions", stage.tasks().size());
    json.writeNumberField("Number of Cached Partitions", 0);
    json.writeNumberField("Memory Size", 0);
    json.writeNumberField("Disk Size", 0);
    json.writeEndObject();
  }
}
