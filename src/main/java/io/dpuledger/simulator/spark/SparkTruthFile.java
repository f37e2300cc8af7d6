package io.dpuledger.simulator.spark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.simulator.spark.SparkTruth.Fewer;
import io.dpuledger.simulator.spark.SparkTruth.Work;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes what the workers of each session truly did, as JSON lines. */
public final class SparkTruthFile {
  private static final JsonFactory JSON = new JsonFactory();

  private SparkTruthFile() {}

  /** One line a session, oldest first. */
  public static void write(List<SparkTruth> truths, Path file) {
    try (BufferedWriter lines = Files.newBufferedWriter(file);
        JsonGenerator json = JSON.createGenerator(lines)) {
      json.setRootValueSeparator(null);
      for (SparkTruth truth : truths) {
        write(json, truth);
        json.writeRaw('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the truth of event logs to " + file, e);
    }
  }

  private static void write(JsonGenerator json, SparkTruth truth) throws IOException {
    SimulatedSession session = truth.session();
    json.writeStartObject();
    json.writeStringField("account_id", session.target().accountId());
    json.writeStringField("region", session.target().region());
    json.writeStringField("session_id", session.id());
    json.writeStringField("created_on", session.createdOn().toString());
    json.writeStringField("style", truth.style().name());
    json.writeStringField("named_by", truth.naming().name());
    json.writeNumberField("applications", truth.applications());
    json.writeNumberField("cores_of_executor", truth.coresOfExecutor());
    json.writeBooleanField("is_whole", truth.isWhole());
    write(json, truth.work());
    json.writeArrayFieldStart("fewer_workers");
    for (Fewer fewer : truth.fewer()) {
      json.writeStartObject();
      json.writeNumberField("workers", fewer.workers());
      json.writeNumberField("job_millis", fewer.jobMillis());
      json.writeNumberField("span_millis", fewer.spanMillis());
      json.writeBooleanField("spills", fewer.spills());
      json.writeBooleanField("fails", fewer.fails());
      json.writeBooleanField("computes_again", fewer.computesAgain());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Work work) throws IOException {
    json.writeNumberField("busy_slot_millis", work.busySlotMillis());
    json.writeNumberField("slot_millis", work.slotMillis());
    json.writeNumberField("job_slot_millis", work.jobSlotMillis());
    json.writeNumberField("job_millis", work.jobMillis());
    json.writeNumberField("job_outside_millis", work.jobOutsideMillis());
    json.writeNumberField("statement_only_millis", work.statementOnlyMillis());
    json.writeNumberField("nothing_millis", work.nothingMillis());
  }
}
