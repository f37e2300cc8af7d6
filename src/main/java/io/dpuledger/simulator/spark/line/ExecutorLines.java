package io.dpuledger.simulator.spark.line;

import com.fasterxml.jackson.core.JsonGenerator;
import io.dpuledger.simulator.spark.cluster.Executor;
import io.dpuledger.simulator.spark.cluster.Machine;
import java.io.IOException;
import java.util.List;

/** Executors that come and go, and what each gets. */
final class ExecutorLines {
  private static final int MEBIBYTE_BITS = 20;

  private ExecutorLines() {}

  static String host(Executor executor) {
    return "172.31.0." + executor.id();
  }

  static byte[] profile(Machine machine) {
    return Line.of(
        "ResourceProfileAdded",
        json -> {
          json.writeNumberField("Resource Profile Id", 0);
          json.writeObjectFieldStart("Executor Resource Requests");
          request(json, "cores", machine.cores());
          request(json, "memory", machine.heapBytes() >> MEBIBYTE_BITS);
          json.writeEndObject();
          json.writeObjectFieldStart("Task Resource Requests");
          json.writeObjectFieldStart("cpus");
          json.writeStringField("Resource Name", "cpus");
          json.writeNumberField("Amount", 1.0);
          json.writeEndObject();
          json.writeEndObject();
        });
  }

  private static void request(JsonGenerator json, String name, long amount) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("Resource Name", name);
    json.writeNumberField("Amount", amount);
    json.writeStringField("Discovery Script", "");
    json.writeStringField("Vendor", "");
    json.writeEndObject();
  }

  static byte[] added(long at, Executor executor) {
    return Line.of(
        "ExecutorAdded",
        json -> {
          json.writeNumberField("Timestamp", at);
          json.writeStringField("Executor ID", Integer.toString(executor.id()));
          json.writeObjectFieldStart("Executor Info");
          json.writeStringField("Host", host(executor));
          json.writeNumberField("Total Cores", executor.machine().cores());
          for (String nothing : List.of("Log Urls", "Attributes", "Resources")) {
            json.writeObjectFieldStart(nothing);
            json.writeEndObject();
          }
          json.writeNumberField("Resource Profile Id", 0);
          json.writeNumberField("Registration Time", at);
          json.writeEndObject();
        });
  }

  static byte[] removed(long at, Executor executor) {
    return Line.of(
        "ExecutorRemoved",
        json -> {
          json.writeNumberField("Timestamp", at);
          json.writeStringField("Executor ID", Integer.toString(executor.id()));
          json.writeStringField("Removed Reason", "Executor killed by driver.");
        });
  }
}
