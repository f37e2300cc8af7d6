package io.dpuledger.pilot.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dpuledger.pilot.text.FieldCensus;
import io.dpuledger.pilot.text.PublicText;
import io.dpuledger.pilot.text.Tally;
import io.dpuledger.pilot.text.TextShape;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the heads of Spark event logs look: names of files, events and fields, and versions. */
public final class EventLogFindings {
  private static final Pattern SESSION_ARGUMENT =
      Pattern.compile("--SESSION_ID[ =](\\S+)", Pattern.CASE_INSENSITIVE);

  private final Tally files = new Tally();
  private final Tally versions = new Tally();
  private final Tally events = new Tally();
  private final FieldCensus fields =
      new FieldCensus(
          EventLogWords.FIELDS,
          Set.of("Stage Info", "Task Info", "Task Metrics", "Executor Info", "Job Result"));
  private final Tally properties = new Tally();
  private final Tally appNames = new Tally();
  private final Tally sessions = new Tally();

  public EventLogFindings() {}

  /** Adds a file by its path. */
  public void file(String path, Map<String, ?> listedSessions) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    files.add(EventLogWords.form(name));
    sessions.add(
        contains(path, listedSessions)
            ? "the path has the id of a listed session"
            : "the path has no id of a listed session");
  }

  /** Adds a line that could not be read as an event. */
  public void unreadable() {
    events.add("(unreadable line)");
  }

  /** Adds one event. */
  public void add(JsonNode event, Map<String, ?> listedSessions) {
    PublicText name = EventLogWords.event(event.path("Event").asText(""));
    events.add(name);
    fields.add(name, event);
    if (event.has("Spark Version")) {
      versions.add(EventLogWords.VERSIONS.word(event.path("Spark Version").textValue()));
    }
    if (event.has("App Name")) {
      appNames.add(appName(event.path("App Name").asText(""), listedSessions));
    }
    JsonNode spark = event.path("Spark Properties");
    if (spark.isObject()) {
      spark.fieldNames().forEachRemaining(key -> properties.add(EventLogWords.property(key)));
      command(event.path("System Properties").path("sun.java.command").asText(""), listedSessions);
    }
  }

  private void command(String command, Map<String, ?> listedSessions) {
    Matcher argument = SESSION_ARGUMENT.matcher(command);
    if (!argument.find()) {
      sessions.add("the driver's command has no --SESSION_ID");
    } else {
      sessions.add(
          listedSessions.containsKey(argument.group(1))
              ? "the driver's command has the id of a listed session"
              : "the driver's command has --SESSION_ID of no listed session");
    }
  }

  private static PublicText appName(String name, Map<String, ?> listedSessions) {
    if (contains(name, listedSessions)) {
      return PublicText.ours("has the id of a listed session");
    }
    return name.startsWith("nativespark-")
        ? PublicText.ours("begins with nativespark-")
        : TextShape.of(name);
  }

  private static boolean contains(String text, Map<String, ?> listedSessions) {
    return listedSessions.keySet().stream().anyMatch(text::contains);
  }

  public Tally files() {
    return files;
  }

  public Tally versions() {
    return versions;
  }

  public Tally appNames() {
    return appNames;
  }

  public Tally sessions() {
    return sessions;
  }

  /** Whether anything was added. */
  public boolean hasFiles() {
    return files.total() > 0;
  }

  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("files", files.json());
    json.set("sparkVersions", versions.json());
    json.set("appNames", appNames.json());
    json.set("sessions", sessions.json());
    json.set("sparkPropertyNames", properties.json());
    json.set("events", events.json());
    json.set("fieldsByEvent", fields.json());
    return json;
  }
}
