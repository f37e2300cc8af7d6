package io.dpuledger.app.pilot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sessions whose tags and statements are read: live ones, and ended ones of each status. */
final class ChosenSessions {
  private static final Set<String> ENDED = Set.of("STOPPED", "TIMEOUT", "FAILED");
  private static final int MOST_OF_A_STATUS = 4;

  private final int most;
  private final List<JsonNode> live = new ArrayList<>();
  private final List<JsonNode> ended = new ArrayList<>();
  private final Map<String, Integer> endedByStatus = new HashMap<>();

  ChosenSessions(int most) {
    this.most = most;
  }

  void offer(JsonNode session) {
    String status = session.path("Status").asText("");
    if (session.path("Id").asText("").isEmpty()) {
      return;
    }
    if (!ENDED.contains(status)) {
      if (live.size() < most) {
        live.add(session);
      }
    } else if (ended.size() < most
        && endedByStatus.merge(status, 1, Integer::sum) <= MOST_OF_A_STATUS) {
      ended.add(session);
    }
  }

  List<JsonNode> live() {
    return live;
  }

  List<JsonNode> ended() {
    return ended;
  }
}
