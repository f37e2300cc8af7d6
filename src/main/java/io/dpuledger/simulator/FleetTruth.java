package io.dpuledger.simulator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.SimulatedSession;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the true values of each session, most of which AWS never returns. */
public final class FleetTruth {
  private static final JsonFactory JSON = new JsonFactory();

  private FleetTruth() {}

  /** One JSON line per session, oldest first. */
  public static void write(Fleet fleet, Path file) {
    try (BufferedWriter lines = Files.newBufferedWriter(file);
        JsonGenerator json = JSON.createGenerator(lines)) {
      json.setRootValueSeparator(null);
      for (SimulatedSession session : fleet.sessions()) {
        write(json, session);
        json.writeRaw('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the fleet's truth to " + file, e);
    }
  }

  private static void write(JsonGenerator json, SimulatedSession session) throws IOException {
    json.writeStartObject();
    json.writeStringField("account_id", session.target().accountId());
    json.writeStringField("region", session.target().region());
    json.writeStringField("session_id", session.id());
    json.writeStringField("created_on", session.createdOn().toString());
    json.writeStringField("ended_on", session.endedOn().toString());
    if (session.deletedOn() != null) {
      json.writeStringField("deleted_on", session.deletedOn().toString());
    }
    json.writeStringField("team", session.setup().team());
    json.writeStringField("ending", session.ending().name());
    json.writeBooleanField("ended_by_idling", session.endedByIdling());
    json.writeNumberField("execution_seconds", session.executionMillis() / 1000.0);
    json.writeNumberField("idle_seconds", session.idleMillis() / 1000.0);
    json.writeNumberField("busy_seconds", session.busyMillis() / 1000.0);
    json.writeNumberField("idle_tail_seconds", session.idleTailMillis() / 1000.0);
    json.writeNumberField("idle_units", session.idleUnits());
    json.writeNumberField("busy_units", session.busyUnits());
    json.writeNumberField("dpu_seconds", session.dpuSeconds());
    json.writeNumberField("total_timeout_minutes", session.setup().totalTimeoutMinutes());
    json.writeNumberField("statements", session.statements().count());
    json.writeEndObject();
  }
}
