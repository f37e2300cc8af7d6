package io.dpuledger.observation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dpuledger.model.target.Target;
import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.table.files.LakeLayout;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the memory of each target in a small file of the lake, next to the tables. */
public final class TargetMemories {
  private static final Logger LOG = LoggerFactory.getLogger(TargetMemories.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LakeFiles files;
  private final LakeLayout layout;
  private @Nullable Map<String, FileStatus> listed;

  public TargetMemories(LakeFiles files, LakeLayout layout) {
    this.files = files;
    this.layout = layout;
  }

  /** What is remembered about a target; empty if the file is missing or invalid. */
  public TargetMemory of(Target target) {
    Path file = file(target);
    return Optional.ofNullable(listed().get(file.getName()))
        .flatMap(files::find)
        .map(text -> parse(file, text))
        .orElse(TargetMemory.NONE);
  }

  /** Whether an earlier run turned reading statements off, and nobody has turned it back on. */
  public boolean areStatementsOff() {
    return listed().containsKey(layout.statementsOff().getName());
  }

  /** The files by name, from one listing at the first request of this run. */
  private synchronized Map<String, FileStatus> listed() {
    if (listed == null) {
      Map<String, FileStatus> found = new HashMap<>();
      files
          .list(layout.statementsOff().getParent())
          .forEach(file -> found.put(file.getPath().getName(), file));
      listed = found;
    }
    return listed;
  }

  void keep(Target target, TargetMemory memory) {
    files.writeText(file(target), json(memory).toString());
  }

  private Path file(Target target) {
    return layout.targetMemory(target.accountId(), target.region());
  }

  private static TargetMemory parse(Path file, String text) {
    try {
      JsonNode json = JSON.readTree(text);
      Set<String> missed = new HashSet<>();
      json.path("tags_missed").forEach(key -> missed.add(key.asText()));
      Map<String, PolledSession> polled = new HashMap<>();
      json.path("polled")
          .fields()
          .forEachRemaining(e -> polled.put(e.getKey(), session(e.getValue())));
      return new TargetMemory(instant(json, "tags_read_until"), missed, polled);
    } catch (JsonProcessingException
        | DateTimeException
        | IllegalArgumentException
        | NullPointerException e) {
      LOG.warn("{} is invalid and ignored: some tags and statements are read again", file);
      return TargetMemory.NONE;
    }
  }

  private static PolledSession session(JsonNode json) {
    Map<Integer, String> statements = new HashMap<>();
    json.path("statements")
        .fields()
        .forEachRemaining(e -> statements.put(Integer.valueOf(e.getKey()), e.getValue().asText()));
    return new PolledSession(
        Objects.requireNonNull(instant(json, "polled_at")),
        json.path("busy").asBoolean(true),
        instant(json, "idle_since"),
        statements);
  }

  private static @Nullable Instant instant(JsonNode json, String name) {
    return json.hasNonNull(name) ? Instant.parse(json.path(name).asText()) : null;
  }

  private static ObjectNode json(TargetMemory memory) {
    ObjectNode json = JSON.createObjectNode();
    put(json, "tags_read_until", memory.tagsReadUntil());
    ArrayNode missed = json.putArray("tags_missed");
    memory.tagsMissed().forEach(missed::add);
    ObjectNode polled = json.putObject("polled");
    memory.polled().forEach((key, session) -> polled.set(key, json(session)));
    return json;
  }

  private static ObjectNode json(PolledSession session) {
    ObjectNode json = JSON.createObjectNode();
    put(json, "polled_at", session.polledAt());
    json.put("busy", session.isBusy());
    put(json, "idle_since", session.idleSince());
    ObjectNode statements = json.putObject("statements");
    session.statements().forEach((id, seen) -> statements.put(id.toString(), seen));
    return json;
  }

  private static void put(ObjectNode json, String name, @Nullable Instant instant) {
    if (instant != null) {
      json.put(name, instant.toString());
    }
  }
}
