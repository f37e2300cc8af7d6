package io.dpuledger.simulator.spark.line;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** One event as a line of JSON. */
final class Line {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String SPARK_LISTENER = "SparkListener";
  private static final String SQL_LISTENER = "org.apache.spark.sql.execution.ui.SparkListener";

  private Line() {}

  /** The fields of an event. */
  interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  /** An event of Spark's core. */
  static byte[] of(String event, Fields fields) {
    return line(SPARK_LISTENER + event, fields);
  }

  /** An event of a query. */
  static byte[] ofQuery(String event, Fields fields) {
    return line(SQL_LISTENER + event, fields);
  }

  /** The beginning of a line whose end was not written. */
  static byte[] cut() {
    return "{\"Event\":\"SparkListenerTaskEnd\",\"Stage ID\":1,\"Task Inf"
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] line(String event, Fields fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("Event", event);
      fields.write(json);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
