package io.dpuledger.pilot.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dpuledger.pilot.text.Tallies;
import io.dpuledger.pilot.text.Tally;
import io.dpuledger.pilot.text.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the listing of one target shows: its pages, their order, and how far back they reach. */
public final class ListingFindings {
  private static final int MOST_PAGES_SHOWN = 30;
  private static final double HOURS_A_DAY = 24;

  private final List<Integer> pageSizes = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Tally created = new Tally();
  private final Tally byId = new Tally();
  private final Tallies endedAgo = new Tallies();
  private long sessions;
  private long repeated;
  private boolean idsAgree = true;
  private boolean complete;
  private int shortPagesWithToken;
  private @Nullable Instant lastCreated;
  private @Nullable String lastId;
  private @Nullable Instant earliestEnd;
  private @Nullable Instant earliestCreated;
  private Instant readAt = Instant.EPOCH;

  /**
   * Adds one page.
   *
   * @param asked how many sessions the page may have
   */
  public void add(JsonNode page, int asked, Instant now) {
    JsonNode listed = page.path("Sessions");
    readAt = now;
    pageSizes.add(listed.size());
    complete = page.path("NextToken").asText("").isEmpty();
    if (!complete && listed.size() < asked) {
      shortPagesWithToken++;
    }
    idsAgree &= page.path("Ids").size() == listed.size();
    listed.forEach(this::session);
  }

  private void session(JsonNode session) {
    sessions++;
    String id = session.path("Id").asText("");
    if (!ids.add(id)) {
      repeated++;
    }
    if (lastId != null) {
      byId.add(id.compareTo(lastId) >= 0 ? "rising" : "falling");
    }
    lastId = id;
    Instant createdOn = Times.of(session.path("CreatedOn"));
    if (createdOn != null) {
      if (lastCreated != null) {
        int order = createdOn.compareTo(lastCreated);
        created.add(order == 0 ? "same" : order < 0 ? "older" : "newer");
      }
      lastCreated = createdOn;
      earliestCreated = earlier(earliestCreated, createdOn);
    }
    Instant completedOn = Times.of(session.path("CompletedOn"));
    if (completedOn != null) {
      earliestEnd = earlier(earliestEnd, completedOn);
      endedAgo
          .of(GlueWords.STATUSES.word(session.path("Status").textValue()))
          .add(Times.coarse(Duration.between(completedOn, readAt)));
    }
  }

  private static Instant earlier(@Nullable Instant known, Instant time) {
    return known == null || time.isBefore(known) ? time : known;
  }

  /** Whether the last page had no token. */
  public boolean isComplete() {
    return complete;
  }

  public long sessions() {
    return sessions;
  }

  /** In which order sessions are listed, by their creation. */
  public String order() {
    long older = created.count("older");
    long newer = created.count("newer");
    if (older + newer == 0) {
      return "unknown: fewer than two sessions";
    }
    if (newer == 0) {
      return "newest first";
    }
    if (older == 0) {
      return "oldest first";
    }
    if (byId.count("falling") == 0) {
      return "by id";
    }
    return "none by creation (%d times the next was older, %d times newer)".formatted(older, newer);
  }

  /** How long ago the session ended that ended first; null if none did. */
  public @Nullable Double oldestEndDays() {
    return days(earliestEnd);
  }

  private @Nullable Double days(@Nullable Instant since) {
    return since == null
        ? null
        : Math.round(Duration.between(since, readAt).toMinutes() / 60.0 / HOURS_A_DAY * 10) / 10.0;
  }

  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode sizes = json.putArray("pageSizes");
    pageSizes.stream().limit(MOST_PAGES_SHOWN).forEach(sizes::add);
    json.put("pages", pageSizes.size())
        .put("complete", complete)
        .put("sessions", sessions)
        .put("listedTwice", repeated)
        .put("shortPagesWithToken", shortPagesWithToken)
        .put("idsAndSessionsAgree", idsAgree)
        .put("order", order());
    json.set("nextCreated", created.json());
    json.put("oldestEndDaysAgo", days(earliestEnd));
    json.put("oldestCreatedDaysAgo", days(earliestCreated));
    json.set("endedAgo", endedAgo.json());
    return json;
  }
}
