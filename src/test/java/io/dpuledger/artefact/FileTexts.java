package io.dpuledger.artefact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The files of a result, to be read by their name. */
record FileTexts(Artefacts.Result result) {
  String text(String path) {
    return new String(
        Objects.requireNonNull(result.files().get(path), path), StandardCharsets.UTF_8);
  }

  /** The file of the only role. */
  String only(String name) {
    return text(
        result.files().keySet().stream()
            .filter(path -> path.endsWith("/" + name))
            .reduce(
                (one, other) -> {
                  throw new AssertionError(one + " and " + other);
                })
            .orElseThrow());
  }

  JsonNode json(String name) {
    try {
      return new ObjectMapper().readTree(only(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
