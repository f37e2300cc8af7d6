package io.dpuledger.pilot.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dpuledger.pilot.session.GlueWords;
import io.dpuledger.pilot.text.FieldCensus;
import io.dpuledger.pilot.text.JsonType;
import io.dpuledger.pilot.text.PublicText;
import io.dpuledger.pilot.text.Tallies;
import io.dpuledger.pilot.text.Tally;
import java.util.Map;
import java.util.Set;

/** How CloudTrail records the calls about sessions: fields, errors, masked code, and polling. */
public final class TrailFindings {
  private static final Set<String> MASKS = Set.of("***", "HIDDEN_DUE_TO_SECURITY_REASONS");
  private static final Set<String> OPENED = Set.of("command", "session", "statement");

  private final Tally events = new Tally();
  private final Tallies errors = new Tallies();
  private final FieldCensus records = new FieldCensus(TrailWords.FIELDS, Set.of("userIdentity"));
  private final FieldCensus requests = new FieldCensus(TrailWords.PARAMETERS, OPENED);
  private final FieldCensus responses = new FieldCensus(TrailWords.PARAMETERS, OPENED);
  private final Tallies code = new Tallies();
  private final Tallies agents = new Tallies();
  private final Tallies identities = new Tallies();
  private final Polls polls = new Polls();
  private final Tally listed = new Tally();

  public TrailFindings() {}

  /** Adds a record if it is of a call about sessions. */
  public void add(JsonNode event, Map<String, ?> listedSessions) {
    String name = event.path("eventName").asText("");
    if (!event.path("eventSource").asText("").equals("glue.amazonaws.com")
        || !TrailWords.EVENTS.has(name)) {
      return;
    }
    PublicText shown = PublicText.ours(name);
    events.add(shown);
    records.add(shown, withoutBodies(event));
    JsonNode request = event.path("requestParameters");
    JsonNode response = event.path("responseElements");
    if (request.isObject()) {
      requests.add(shown, request);
    }
    responses.add(shown, response.isObject() ? response : JsonNodeFactory.instance.objectNode());
    JsonNode error = event.path("errorCode");
    if (error.isTextual()) {
      errors.of(shown).add(GlueWords.ERROR_CODES.word(error.textValue()));
    }
    if (request.has("code")) {
      code.of(shown).add(codeOf(request.path("code")));
    }
    PublicText agent = TrailWords.agent(event.path("userAgent").asText(""));
    agents.of(shown).add(agent);
    identity(event, shown);
    String session = request.path("sessionId").asText(request.path("id").asText(""));
    if (!session.isEmpty()) {
      listed.add(listedSessions.containsKey(session) ? "listed now" : "not listed now");
    }
    if (name.equals("GetStatement")) {
      polls.add(agent, session + " " + request.path("id").asText(""), event.path("eventTime"));
    }
  }

  private static ObjectNode withoutBodies(JsonNode event) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    event
        .fields()
        .forEachRemaining(
            field -> {
              JsonNode value = field.getValue();
              record.set(
                  field.getKey(),
                  field.getKey().equals("requestParameters")
                          || field.getKey().equals("responseElements")
                      ? (value.isObject() ? JsonNodeFactory.instance.objectNode() : value)
                      : value);
            });
    return record;
  }

  private static PublicText codeOf(JsonNode code) {
    if (!code.isTextual()) {
      return PublicText.ours(JsonType.of(code));
    }
    return PublicText.ours(MASKS.contains(code.textValue()) ? "masked" : "in clear");
  }

  private void identity(JsonNode event, PublicText shown) {
    JsonNode identity = event.path("userIdentity");
    String principal = identity.path("principalId").asText("");
    boolean source = identity.path("sessionContext").path("sourceIdentity").isTextual();
    identities
        .of(shown)
        .add(
            PublicText.ours(
                TrailWords.IDENTITIES.word(identity.path("type").textValue())
                    + (principal.contains(":") ? ", with session name" : "")
                    + (principal.contains("@") ? ", with @" : "")
                    + (source ? ", with source identity" : "")));
  }

  public Tally events() {
    return events;
  }

  public Tallies errors() {
    return errors;
  }

  public Tallies code() {
    return code;
  }

  public FieldCensus requests() {
    return requests;
  }

  public FieldCensus responses() {
    return responses;
  }

  public Tallies polls() {
    return polls.gaps();
  }

  /** Whether anything was added. */
  public boolean hasRecords() {
    return events.total() > 0;
  }

  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("events", events.json());
    json.set("errors", errors.json());
    json.set("code", code.json());
    json.set("clients", agents.json());
    json.set("identities", identities.json());
    json.set("secondsBetweenGetStatements", polls.gaps().json());
    json.set("sessionsOfRecords", listed.json());
    json.set("recordFields", records.json());
    json.set("requestParameters", requests.json());
    json.set("responseElements", responses.json());
    return json;
  }
}
