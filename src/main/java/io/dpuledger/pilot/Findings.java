package io.dpuledger.pilot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dpuledger.pilot.evidence.BillFindings;
import io.dpuledger.pilot.evidence.EventLogFindings;
import io.dpuledger.pilot.evidence.TrailFindings;
import io.dpuledger.pilot.session.ListingFindings;
import io.dpuledger.pilot.session.Metered;
import io.dpuledger.pilot.session.SessionFindings;
import io.dpuledger.pilot.session.StatementFindings;
import io.dpuledger.pilot.session.TagFindings;
import io.dpuledger.pilot.session.TargetFindings;
import io.dpuledger.pilot.text.Pseudonyms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All that one run found out, and may say. */
public final class Findings {
  private static final String FORMAT = "dpu-ledger-pilot/1";

  private final Pseudonyms names = Pseudonyms.ofThisRun();
  private final List<TargetFindings> targets = new ArrayList<>();
  private final SessionFindings sessions = new SessionFindings(names);
  private final TagFindings tags = new TagFindings(names);
  private final StatementFindings statements = new StatementFindings();
  private final BillFindings bill = new BillFindings(names);
  private final TrailFindings trail = new TrailFindings();
  private final EventLogFindings eventLogs = new EventLogFindings();

  /** The findings of one more account and region. */
  public TargetFindings target(String account, String region) {
    TargetFindings target = new TargetFindings(names.of(account), region);
    targets.add(target);
    return target;
  }

  /**
   * Adds one page of ListSessions.
   *
   * @param asked how many sessions the page may have
   */
  public void page(ListingFindings listing, JsonNode page, int asked, Instant now) {
    listing.add(page, asked, now);
    page.path("Sessions").forEach(sessions::add);
  }

  /** Adds the answer or the refusal of GetTags. */
  public void tags(JsonNode session, @Nullable JsonNode answer, @Nullable String refusal) {
    tags.add(session, answer, refusal);
  }

  public StatementFindings statements() {
    return statements;
  }

  /** Adds a file of a bill; see {@link BillFindings#file}. */
  public Map<String, String> billFile(Map<String, String> types) {
    return bill.file(types);
  }

  /** Adds the manifest of a bill's export. */
  public void billManifest(JsonNode manifest) {
    bill.manifest(manifest);
  }

  /** Adds a line of a bill; see {@link BillFindings#line}. */
  public void billLine(Map<String, String> called, Function<String, @Nullable String> cell) {
    bill.line(called, cell);
  }

  /** Adds a record of CloudTrail. */
  public void trailRecord(JsonNode event) {
    trail.add(event, listed());
  }

  /** Adds an event log by its path. */
  public void eventLog(String path) {
    eventLogs.file(path, listed());
  }

  /** Adds an event of an event log; null if its line could not be read. */
  public void event(@Nullable JsonNode event) {
    if (event == null) {
      eventLogs.unreadable();
    } else {
      eventLogs.add(event, listed());
    }
  }

  List<TargetFindings> targets() {
    return targets;
  }

  SessionFindings sessions() {
    return sessions;
  }

  TagFindings tags() {
    return tags;
  }

  BillFindings bill() {
    return bill;
  }

  TrailFindings trail() {
    return trail;
  }

  EventLogFindings eventLogs() {
    return eventLogs;
  }

  Map<String, Metered> listed() {
    return sessions.metered();
  }

  /** The file: answers first, then what they rest on. */
  public ObjectNode json(String day) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("format", FORMAT).put("day", day);
    ArrayNode answers = json.putArray("answers");
    for (Question question : Questions.answered(this)) {
      answers
          .addObject()
          .put("topic", question.topic())
          .put("question", question.text())
          .put("answer", question.answer());
    }
    ArrayNode notAsked = json.putArray("notAsked");
    Questions.NOT_ASKED.forEach(notAsked::add);
    ArrayNode read = json.putArray("targets");
    targets.forEach(target -> read.add(target.json()));
    json.set("sessions", sessions.json());
    json.set("tags", tags.json());
    json.set("statements", statements.json());
    json.set("bill", bill.json(listed()));
    json.set("trail", trail.json());
    json.set("eventLogs", eventLogs.json());
    return json;
  }
}
