package io.dpuledger.pilot.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dpuledger.pilot.text.Coarse;
import io.dpuledger.pilot.text.FieldCensus;
import io.dpuledger.pilot.text.PublicText;
import io.dpuledger.pilot.text.Tallies;
import io.dpuledger.pilot.text.Tally;
import io.dpuledger.pilot.text.Times;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether statements can be read, and what a list of them looks like: ids, states and times. */
public final class StatementFindings {
  /** Livy, which Glue uses, keeps so many unless it is set otherwise. */
  private static final int KEPT_BY_LIVY = 100;

  private final Tallies outcomes = new Tallies();
  private final FieldCensus fields = new FieldCensus(GlueWords.FIELDS, Set.of());
  private final Tally counts = new Tally();
  private final Tally ids = new Tally();
  private final Tally pageSizes = new Tally();
  private final Tallies times = new Tallies();

  public StatementFindings() {}

  /** One answer or refusal for a session of this status. */
  public void outcome(JsonNode session, @Nullable String refusal) {
    outcomes
        .of(group(session))
        .add(refusal == null ? PublicText.ours("readable") : GlueWords.ERROR_CODES.word(refusal));
  }

  /** The pages of one session, all that were read. */
  public void add(List<JsonNode> pages, boolean complete) {
    int first = Integer.MAX_VALUE;
    int last = -1;
    int count = 0;
    boolean rising = true;
    for (JsonNode page : pages) {
      JsonNode statements = page.path("Statements");
      pageSizes.add(Coarse.of(BigDecimal.valueOf(statements.size())));
      for (JsonNode statement : statements) {
        int id = statement.path("Id").asInt(-1);
        rising &= id > last;
        first = Math.min(first, id);
        last = Math.max(last, id);
        count++;
        fields.add(GlueWords.STATUSES.word(statement.path("State").textValue()), statement);
        times.of("StartedOn").add(Times.unit(statement.path("StartedOn")));
        times.of("CompletedOn").add(Times.unit(statement.path("CompletedOn")));
      }
    }
    counts.add(size(count));
    if (count > 0) {
      ids.add(
          (first == 0 ? "first is 0" : "first is later than 0")
              + (last - first + 1 == count ? ", no gaps" : ", with gaps")
              + (rising ? ", rising" : ", not rising")
              + (complete ? "" : ", not read to the end"));
    }
  }

  private static String size(int count) {
    if (count == KEPT_BY_LIVY) {
      return "exactly 100";
    }
    return count == 0
        ? "0"
        : count < 10 ? "1 to 9" : count < KEPT_BY_LIVY ? "10 to 99" : "more than 100";
  }

  private static PublicText group(JsonNode session) {
    return PublicText.ours(
        GlueWords.STATUSES.word(session.path("Status").textValue())
            + ", "
            + GlueWords.SESSION_TYPES.word(session.path("SessionType").textValue()));
  }

  public Tallies outcomes() {
    return outcomes;
  }

  public FieldCensus fields() {
    return fields;
  }

  public Tally counts() {
    return counts;
  }

  public Tally ids() {
    return ids;
  }

  public Tallies times() {
    return times;
  }

  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("outcomesBySessionStatus", outcomes.json());
    json.set("statementsPerSession", counts.json());
    json.set("ids", ids.json());
    json.set("pageSizes", pageSizes.json());
    json.set("timeUnits", times.json());
    json.set("fieldsByState", fields.json());
    return json;
  }
}
