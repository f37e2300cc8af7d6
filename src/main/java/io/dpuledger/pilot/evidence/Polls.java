package io.dpuledger.pilot.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import io.dpuledger.pilot.text.PublicText;
import io.dpuledger.pilot.text.Tallies;
import io.dpuledger.pilot.text.Tally;
import io.dpuledger.pilot.text.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** How often each client asks for a statement: seconds between two calls for the same one. */
final class Polls {
  private static final int MOST_STATEMENTS = 20_000;
  private static final long LONGEST_SHOWN = 15;

  private final Map<PublicText, Map<String, TreeSet<Instant>>> times = new HashMap<>();

  void add(PublicText agent, String statement, JsonNode time) {
    Instant at = Times.of(time);
    Map<String, TreeSet<Instant>> statements = times.computeIfAbsent(agent, key -> new HashMap<>());
    if (at != null && (statements.size() < MOST_STATEMENTS || statements.containsKey(statement))) {
      statements.computeIfAbsent(statement, key -> new TreeSet<>()).add(at);
    }
  }

  Tallies gaps() {
    Tallies gaps = new Tallies();
    times.forEach(
        (agent, statements) ->
            statements.values().forEach(instants -> count(instants, gaps.of(agent))));
    return gaps;
  }

  private static void count(Iterable<Instant> instants, Tally gaps) {
    Instant before = null;
    for (Instant at : instants) {
      if (before != null) {
        long seconds = Duration.between(before, at).toSeconds();
        gaps.add(seconds > LONGEST_SHOWN ? "more than 15" : Long.toString(seconds));
      }
      before = at;
    }
  }
}
