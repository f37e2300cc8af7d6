package io.dpuledger.pilot.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dpuledger.pilot.text.FieldCensus;
import io.dpuledger.pilot.text.Pseudonyms;
import io.dpuledger.pilot.text.PublicText;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the sessions of all targets show. */
public final class SessionFindings {
  private static final int MOST_REMEMBERED = 100_000;

  private final FieldCensus fields =
      new FieldCensus(GlueWords.FIELDS, Set.of("Command", "Connections"));
  private final KindFindings kinds;
  private final MeteringFindings metering = new MeteringFindings();
  private final SessionSamples samples;

  /** Only in memory, to find sessions again in bills, trails and event logs. */
  private final Map<String, Metered> metered = new HashMap<>();

  public SessionFindings(Pseudonyms names) {
    this.kinds = new KindFindings(names);
    this.samples = new SessionSamples(names);
  }

  public void add(JsonNode session) {
    PublicText status = GlueWords.STATUSES.word(session.path("Status").textValue());
    SessionKind kind = SessionKind.of(session);
    fields.add(status, session);
    kinds.add(kind, status, session);
    metering.add(session);
    samples.add(kind, status, session);
    String id = session.path("Id").asText("");
    if (metered.size() < MOST_REMEMBERED && !id.isEmpty()) {
      metered.put(id, Metered.of(status, session));
    }
  }

  public FieldCensus fields() {
    return fields;
  }

  public KindFindings kinds() {
    return kinds;
  }

  public MeteringFindings metering() {
    return metering;
  }

  public Map<String, Metered> metered() {
    return metered;
  }

  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("fieldsByStatus", fields.json());
    json.set("kinds", kinds.json());
    json.set("metering", metering.json());
    json.set("samples", samples.json());
    return json;
  }
}
