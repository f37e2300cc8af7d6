package io.dpuledger.collect.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * Reads JSON and skips code and outputs while it does: in their place stands an empty value of the
 * same type, so that they never become text in memory.
 */
public final class AnswerReader {
  private static final Set<String> SKIPPED = Set.of("Code", "Output");
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private AnswerReader() {}

  public static JsonNode read(InputStream content) throws IOException {
    try (JsonParser json = FACTORY.createParser(content)) {
      if (json.nextToken() == null) {
        throw new IOException("the answer is empty");
      }
      return value(json);
    }
  }

  private static JsonNode value(JsonParser json) throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return object(json);
    }
    if (token == JsonToken.START_ARRAY) {
      ArrayNode array = MAPPER.createArrayNode();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        array.add(value(json));
      }
      return array;
    }
    // As it was written, trailing zeros included.
    return token == JsonToken.VALUE_NUMBER_FLOAT
        ? DecimalNode.valueOf(json.getDecimalValue())
        : MAPPER.readTree(json);
  }

  private static ObjectNode object(JsonParser json) throws IOException {
    ObjectNode object = MAPPER.createObjectNode();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken token = json.nextToken();
      if (SKIPPED.contains(name)) {
        object.set(name, placeholder(token));
        json.skipChildren();
      } else {
        object.set(name, value(json));
      }
    }
    return object;
  }

  private static JsonNode placeholder(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> MAPPER.createObjectNode();
      case START_ARRAY -> MAPPER.createArrayNode();
      case VALUE_NULL -> MAPPER.getNodeFactory().nullNode();
      default -> MAPPER.getNodeFactory().textNode("");
    };
  }
}
