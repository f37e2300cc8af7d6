package io.dpuledger.simulator;

import com.fasterxml.jackson.core.JsonGenerator;
import io.dpuledger.simulator.fleet.SessionSetup;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.simulator.fleet.Sizing;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a session as ListSessions shows it at an instant, without anything later. */
final class SessionJson {
  private SessionJson() {}

  static void write(JsonGenerator json, SimulatedSession session, Instant now) throws IOException {
    SessionSetup setup = session.setup();
    json.writeStartObject();
    json.writeStringField("Id", session.id());
    writeInstant(json, "CreatedOn", session.createdOn());
    json.writeStringField("Status", session.statusAt(now));
    writeText(json, "Description", setup.description());
    json.writeStringField("Role", setup.roleArn(session.target()));
    json.writeObjectFieldStart("Command");
    json.writeStringField("Name", setup.commandName());
    json.writeStringField("PythonVersion", "3");
    json.writeEndObject();
    writeTexts(json, "DefaultArguments", setup.arguments());
    if (!setup.connections().isEmpty()) {
      json.writeObjectFieldStart("Connections");
      json.writeArrayFieldStart("Connections");
      for (String connection : setup.connections()) {
        json.writeString(connection);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeStringField("GlueVersion", setup.glueVersion());
    writeText(json, "ProfileName", setup.profileName());
    writeText(json, "SessionType", setup.sessionType());
    if (setup.idleTimeoutMinutes() != null) {
      json.writeNumberField("IdleTimeout", setup.idleTimeoutMinutes());
    }
    writeSizing(json, setup.sizing());
    json.writeNumberField("Progress", session.hasEndedBy(now) ? 1.0 : 0.0);
    if (session.hasEndedBy(now)) {
      writeEnd(json, session);
    }
    json.writeEndObject();
  }

  static void writeTexts(JsonGenerator json, String name, Map<String, String> texts)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, String> entry : texts.entrySet()) {
      json.writeStringField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }

  private static void writeSizing(JsonGenerator json, Sizing sizing) throws IOException {
    writeText(json, "WorkerType", sizing.workerType());
    if (sizing.numberOfWorkers() != null) {
      json.writeNumberField("NumberOfWorkers", sizing.numberOfWorkers());
    }
    if (sizing.maxCapacity() != null) {
      json.writeNumberField("MaxCapacity", sizing.maxCapacity());
    }
  }

  private static void writeEnd(JsonGenerator json, SimulatedSession session) throws IOException {
    writeInstant(json, "CompletedOn", session.completedOn());
    switch (session.ending()) {
      case FAILED_PROVISIONING -> json.writeStringField("ErrorMessage", whyNotProvisioned(session));
      case FAILED_RUNNING ->
          json.writeStringField("ErrorMessage", "Command failed with exit code 10");
      case STOPPED, IDLE_TIMEOUT, TOTAL_TIMEOUT, DELETED -> {}
    }
    if (session.executionMillis() > 0) {
      json.writeNumberField("ExecutionTime", session.executionMillis() / 1000.0);
      if (session.setup().dpuSecondsReported()) {
        json.writeNumberField("DPUSeconds", session.dpuSeconds());
      }
    }
  }

  private static String whyNotProvisioned(SimulatedSession session) {
    return session.createdOn().toEpochMilli() % 2 == 0
        ? "Glue was unable to assume role of the session"
        : "Resource unavailable: out of capacity";
  }

  /** Epoch seconds with three decimals, exact on the wire. */
  private static void writeInstant(JsonGenerator json, String name, Instant instant)
      throws IOException {
    long millis = instant.toEpochMilli();
    String fraction = Long.toString(1000 + millis % 1000).substring(1);
    json.writeFieldName(name);
    json.writeNumber(millis / 1000 + "." + fraction);
  }

  private static void writeText(JsonGenerator json, String name, @Nullable String text)
      throws IOException {
    if (text != null) {
      json.writeStringField(name, text);
    }
  }
}
