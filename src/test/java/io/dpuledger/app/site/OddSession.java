package io.dpuledger.app.site;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A session as a server could write it that is not AWS: an ordinary one in which some members are
 * replaced, word for word.
 *
 * @param found what comes of it: its cost and its flags, or why it is in quarantine
 */
public record OddSession(String name, String found, Map<String, String> members) {
  static final long CREATED = Instant.parse("2026-11-20T10:00:00Z").getEpochSecond();

  /** Five DPU for an hour in us-east-1. */
  static final String COST = "2.20";

  /**
   * @param replaced names and their JSON, one after the other; {@code null} takes a member out
   */
  static OddSession of(String name, String found, String... replaced) {
    Map<String, String> members = new LinkedHashMap<>();
    // By its profile a session is found again, whatever becomes of the rest.
    String quotable = text(name.replace("\"", ""));
    members.put("Id", quotable);
    members.put("ProfileName", quotable);
    members.put("CreatedOn", Long.toString(CREATED));
    members.put("CompletedOn", Long.toString(CREATED + 3700));
    members.put("Status", text("STOPPED"));
    members.put("Role", text("arn:aws:iam::012345678901:role/glue-sales"));
    members.put("GlueVersion", text("5.0"));
    members.put("WorkerType", text("G.1X"));
    members.put("NumberOfWorkers", "5");
    members.put("MaxCapacity", "5.0");
    members.put("ExecutionTime", "3600.0");
    members.put("DPUSeconds", "18000.0");
    members.put("IdleTimeout", "60");
    for (int i = 0; i < replaced.length; i += 2) {
      members.put(replaced[i], replaced[i + 1]);
    }
    members.values().removeIf("null"::equals);
    return new OddSession(name.replace("\"", ""), found, members);
  }

  static OddSession withId(String name, String id) {
    return of(name, COST + " []", "Id", text(id));
  }

  /** One that has not ended. */
  static OddSession live(String name, String found, String... replaced) {
    String[] alive = {
      "Status", text("READY"), "CompletedOn", "null", "ExecutionTime", "null", "DPUSeconds", "null"
    };
    String[] all = Arrays.copyOf(alive, alive.length + replaced.length);
    System.arraycopy(replaced, 0, all, alive.length, replaced.length);
    return of(name, found, all);
  }

  static String text(String json) {
    return '"' + json + '"';
  }

  public String json() {
    return members.entrySet().stream()
        .map(member -> text(member.getKey()) + ":" + member.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
