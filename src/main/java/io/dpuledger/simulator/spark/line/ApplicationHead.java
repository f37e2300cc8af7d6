package io.dpuledger.simulator.spark.line;

import io.dpuledger.simulator.spark.cluster.Machine;
import java.util.List;
import java.util.Map;

/**
 * What the first lines of a log say of its application.
 *
 * @param sparkVersion such as 3.5.4-amzn-0
 * @param properties of Spark
 * @param command of the driver
 */
public record ApplicationHead(
    String sparkVersion,
    String id,
    long startedAt,
    Machine machine,
    Map<String, String> properties,
    String command) {
  /** In the name of the application and in texts of queries; nobody may keep it. */
  public static final String SECRET = "secret-in-event-log";

  List<byte[]> lines() {
    return List.of(
        Line.of("LogStart", json -> json.writeStringField("Spark Version", sparkVersion)),
        ExecutorLines.profile(machine),
        environment(),
        Line.of(
            "ApplicationStart",
            json -> {
              json.writeStringField("App Name", SECRET);
              json.writeStringField("App ID", id);
              json.writeNumberField("Timestamp", startedAt);
              json.writeStringField("User", "spark");
            }));
  }

  private byte[] environment() {
    return Line.of(
        "EnvironmentUpdate",
        json -> {
          json.writeObjectFieldStart("JVM Information");
          json.writeStringField("Java Version", "17.0.12 (Amazon.com Inc.)");
          json.writeStringField("Java Home", "/usr/lib/jvm");
          json.writeStringField("Scala Version", "version 2.12.18");
          json.writeEndObject();
          json.writeObjectFieldStart("Spark Properties");
          for (Map.Entry<String, String> property : properties.entrySet()) {
            json.writeStringField(property.getKey(), property.getValue());
          }
          json.writeEndObject();
          json.writeObjectFieldStart("System Properties");
          json.writeStringField("user.timezone", "UTC");
          json.writeStringField("sun.java.command", command);
          json.writeEndObject();
          for (String nothing :
              List.of("Hadoop Properties", "Metrics Properties", "Classpath Entries")) {
            json.writeObjectFieldStart(nothing);
            json.writeEndObject();
          }
        });
  }
}
