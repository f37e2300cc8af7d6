package io.dpuledger.artefact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/**
 * Bodies of CreateUsageProfile and UpdateUsageProfile, which are the same, for the AWS CLI's {@code
 * --cli-input-json}. AWS requires every value as a string.
 */
record ProfileRequests(String name, ProfileSettings settings, AdviceBasis basis) {
  static final String CREATE_DEFAULTS = "1-create-usage-profile-defaults.json";
  static final String UPDATE_DEFAULTS = "1-update-usage-profile-defaults.json";
  static final String UPDATE_LIMITS = "2-update-usage-profile-limits.json";

  private static final ObjectWriter JSON = new ObjectMapper().writerWithDefaultPrettyPrinter();

  /** Step 1: for sessions without explicit values. */
  byte[] defaults() {
    return body(false);
  }

  /** Step 2: for all sessions. */
  byte[] limits() {
    return body(true);
  }

  private byte[] body(boolean limited) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("Name", name);
    request.put(
        "Description",
        "%sDPU Ledger, advice of %s: %s"
            .formatted(basis.mark(), basis.asOf(), limited ? "defaults and limits" : "defaults"));
    ObjectNode session = request.putObject("Configuration").putObject("SessionConfiguration");
    for (NumberSetting setting : settings.numbers()) {
      ObjectNode values = session.putObject(setting.key());
      values.put("DefaultValue", Integer.toString(setting.defaultValue()));
      if (limited) {
        values.put("MinValue", Integer.toString(setting.min()));
        values.put("MaxValue", Integer.toString(setting.max()));
      }
    }
    if (settings.workerType() != null) {
      session.putObject(ProfileSettings.WORKER_TYPE).put("DefaultValue", settings.workerType());
    }
    return text(request).getBytes(StandardCharsets.UTF_8);
  }

  private static String text(ObjectNode request) {
    try {
      return JSON.writeValueAsString(request) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts can be written", e);
    }
  }
}
