package io.dpuledger.pilot.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dpuledger.pilot.text.JsonType;
import io.dpuledger.pilot.text.Pseudonyms;
import io.dpuledger.pilot.text.PublicText;
import io.dpuledger.pilot.text.TextShape;
import java.util.Map;
import java.util.TreeMap;

/** One session of each kind and status, field by field: types and shapes instead of values. */
final class SessionSamples {
  private static final int MOST = 30;

  private final Pseudonyms names;
  private final Map<PublicText, ObjectNode> samples = new TreeMap<>();

  SessionSamples(Pseudonyms names) {
    this.names = names;
  }

  void add(SessionKind kind, PublicText status, JsonNode session) {
    PublicText key = PublicText.ours(kind.label() + ", " + status);
    if (samples.size() < MOST && !samples.containsKey(key)) {
      samples.put(key, sample(session));
    }
  }

  private ObjectNode sample(JsonNode session) {
    ObjectNode sample = JsonNodeFactory.instance.objectNode();
    sample.put("(hash of the id)", names.of(session.path("Id").asText("")).toString());
    sample.put("(hash of the role)", names.of(session.path("Role").asText("")).toString());
    session
        .fields()
        .forEachRemaining(
            field -> {
              if (GlueWords.FIELDS.has(field.getKey())) {
                sample.put(field.getKey(), form(field.getValue()));
              }
            });
    return sample;
  }

  private static String form(JsonNode value) {
    return value.isTextual() ? TextShape.of(value.textValue()).toString() : JsonType.of(value);
  }

  ArrayNode json() {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    samples.forEach(
        (key, sample) -> {
          ObjectNode named = JsonNodeFactory.instance.objectNode().put("(kind)", key.toString());
          json.add(named.setAll(sample));
        });
    return json;
  }
}
