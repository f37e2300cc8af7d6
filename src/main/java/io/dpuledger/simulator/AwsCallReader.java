package io.dpuledger.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the two protocols: AWS JSON 1.1 for Glue, the form-encoded Query protocol for STS. */
record AwsCallReader(Callers callers) {
  private static final String GLUE_TARGET = "AWSGlue.";
  private static final ObjectMapper JSON = new ObjectMapper();

  static boolean isGlue(HttpRequest request) {
    return request.header("x-amz-target") != null;
  }

  AwsCall read(HttpRequest request) {
    return isGlue(request) ? glue(request) : sts(request);
  }

  private AwsCall glue(HttpRequest request) {
    String name = String.valueOf(request.header("x-amz-target"));
    Operation operation =
        Optional.of(name)
            .filter(target -> target.startsWith(GLUE_TARGET))
            .flatMap(target -> Operation.named(target.substring(GLUE_TARGET.length())))
            .orElseThrow(() -> unknown(name));
    String authorization = request.header("authorization");
    return new AwsCall(
        operation,
        callers.target(authorization),
        callers.account(authorization),
        json(request.body()));
  }

  private AwsCall sts(HttpRequest request) {
    ObjectNode form = form(request.body());
    String action = form.path("Action").asText();
    return new AwsCall(
        Operation.named(action).orElseThrow(() -> unknown(action)),
        null,
        callers.account(request.header("authorization")),
        form);
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body.isEmpty() ? "{}" : body);
    } catch (JsonProcessingException e) {
      throw new AwsError(400, "SerializationException", "The body is not JSON");
    }
  }

  private static ObjectNode form(String body) {
    ObjectNode form = JSON.createObjectNode();
    for (String field : body.split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        form.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
      }
    }
    return form;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static AwsError unknown(String operation) {
    return new AwsError(400, "UnknownOperationException", "Not simulated: " + operation);
  }
}
