package io.dpuledger.simulator;

import com.fasterxml.jackson.core.JsonGenerator;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.simulator.fleet.StatementTimeline;
import java.io.IOException;
import java.time.Instant;

/** Writes a statement as of an instant. Code and output contain what must not be stored. */
final class StatementJson {
  private static final int FAILS_EVERY = 12;

  private StatementJson() {}

  static void write(JsonGenerator json, SimulatedSession session, int number, Instant now)
      throws IOException {
    long age = now.toEpochMilli() - session.createdMillis();
    StatementTimeline statements = session.statements();
    boolean done = statements.endOf(number) <= age;
    boolean waiting = statements.startOf(number) > age;
    json.writeStartObject();
    json.writeNumberField("Id", number);
    json.writeStringField(
        "Code", "spark.read.jdbc(url, 't', properties={'password': 'hunter2'}).show()");
    json.writeStringField("State", done ? ended(session, number) : waiting ? "WAITING" : "RUNNING");
    json.writeNumberField("Progress", done ? 1.0 : waiting ? 0.0 : 0.5);
    // Livy, on which Glue is built, returns 0 for what has not happened yet.
    json.writeNumberField(
        "StartedOn", waiting ? 0L : session.createdMillis() + statements.startOf(number));
    json.writeNumberField(
        "CompletedOn", done ? session.createdMillis() + statements.endOf(number) : 0L);
    if (done) {
      json.writeObjectFieldStart("Output");
      json.writeObjectFieldStart("Data");
      json.writeStringField("TextPlain", "salary of ana.lima: 1");
      json.writeEndObject();
      json.writeNumberField("ExecutionCount", number);
      json.writeStringField("Status", "ok");
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static String ended(SimulatedSession session, int number) {
    if (!session.setup().showsBusy()) {
      return "AVAILABLE";
    }
    return number % FAILS_EVERY == FAILS_EVERY - 1 ? "FAILED" : "COMPLETED";
  }
}
