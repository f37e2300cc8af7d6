package io.dpuledger.pilot.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dpuledger.pilot.text.Coarse;
import io.dpuledger.pilot.text.JsonType;
import io.dpuledger.pilot.text.Pseudonyms;
import io.dpuledger.pilot.text.PublicText;
import io.dpuledger.pilot.text.Tallies;
import io.dpuledger.pilot.text.Tally;
import io.dpuledger.pilot.text.TextShape;
import io.dpuledger.pilot.text.Vocabulary;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How sessions of each client look: ids, arguments' keys, sizes and versions. */
public final class KindFindings {
  private final Pseudonyms names;
  private final Map<SessionKind, Look> looks = new EnumMap<>(SessionKind.class);

  public KindFindings(Pseudonyms names) {
    this.names = names;
  }

  public void add(SessionKind kind, PublicText status, JsonNode session) {
    looks.computeIfAbsent(kind, key -> new Look()).add(status, session, names);
  }

  /** How many sessions of each kind there are. */
  public Tally sessions() {
    Tally sessions = new Tally();
    looks.forEach(
        (kind, look) -> {
          for (long i = 0; i < look.statuses.total(); i++) {
            sessions.add(kind.label());
          }
        });
    return sessions;
  }

  public Tally argumentKeys() {
    Tally keys = new Tally();
    looks.values().forEach(look -> keys.addAll(look.argumentKeys));
    return keys;
  }

  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    looks.forEach((kind, look) -> json.set(kind.label().toString(), look.json()));
    return json;
  }

  private static final class Look {
    private final Tally statuses = new Tally();
    private final Tally ids = new Tally();
    private final Tally argumentKeys = new Tally();
    private final Tallies switches = new Tallies();
    private final Tallies setup = new Tallies();
    private final Set<PublicText> roles = new HashSet<>();

    void add(PublicText status, JsonNode session, Pseudonyms names) {
      statuses.add(status);
      ids.add(TextShape.of(session.path("Id").asText("")));
      session
          .path("DefaultArguments")
          .fields()
          .forEachRemaining(
              argument -> {
                argumentKeys.add(GlueWords.ARGUMENT_KEYS.wordOrHash(argument.getKey(), names));
                if (GlueWords.SWITCHES.has(argument.getKey())) {
                  switches
                      .of(PublicText.ours(argument.getKey()))
                      .add(GlueWords.SWITCH_VALUES.word(argument.getValue().textValue()));
                }
              });
      count("command", GlueWords.COMMANDS, session.path("Command").path("Name"));
      count("glueVersion", GlueWords.GLUE_VERSIONS, session.path("GlueVersion"));
      count("workerType", GlueWords.WORKER_TYPES, session.path("WorkerType"));
      count("sessionType", GlueWords.SESSION_TYPES, session.path("SessionType"));
      size("numberOfWorkers", session.path("NumberOfWorkers"));
      size("maxCapacity", session.path("MaxCapacity"));
      size("idleTimeoutMinutes", session.path("IdleTimeout"));
      setup.of("description").add(form(session.path("Description")));
      setup.of("profileName").add(form(session.path("ProfileName")));
      roles.add(names.of(session.path("Role").asText("")));
    }

    private void count(String what, Vocabulary words, JsonNode value) {
      setup.of(what).add(words.word(value.textValue()));
    }

    private void size(String what, JsonNode value) {
      BigDecimal number = Coarse.number(value);
      setup.of(what).add(number == null ? JsonType.of(value) : Coarse.of(number));
    }

    private static PublicText form(JsonNode text) {
      return text.isTextual() ? TextShape.of(text.textValue()) : PublicText.ours("null");
    }

    private ObjectNode json() {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.set("statuses", statuses.json());
      json.set("ids", ids.json());
      json.put("differentRoles", roles.size());
      json.set("argumentKeys", argumentKeys.json());
      json.set("argumentValues", switches.json());
      json.set("setup", setup.json());
      return json;
    }
  }
}
