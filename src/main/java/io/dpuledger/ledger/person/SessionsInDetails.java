package io.dpuledger.ledger.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.analysis.rightsizing.saving.AvoidableTime;
import io.dpuledger.model.person.PersonNames;
import java.util.Map;
import java.util.TreeMap;

/** The ids of sessions in the details of a recommendation, which are JSON. */
final class SessionsInDetails {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SessionsInDetails() {}

  static String without(PersonNames names, String details) {
    try {
      Map<String, String> kept = new TreeMap<>();
      JSON.readTree(details)
          .fields()
          .forEachRemaining(
              detail -> {
                String value = detail.getValue().asText();
                String name = detail.getKey();
                kept.put(name, AvoidableTime.isName(name) ? names.text(value) : value);
              });
      return JSON.writeValueAsString(kept);
    } catch (JsonProcessingException e) {
      return names.text(details);
    }
  }
}
