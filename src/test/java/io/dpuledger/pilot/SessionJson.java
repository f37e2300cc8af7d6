package io.dpuledger.pilot;

import com.fasterxml.jackson.databind.JsonNode;
import io.dpuledger.collect.wire.AnswerReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** JSON as it is read from AWS, for tests: single quotes stand for double ones. */
public final class SessionJson {
  private SessionJson() {}

  public static JsonNode of(String text) {
    try {
      return AnswerReader.read(
          new ByteArrayInputStream(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
