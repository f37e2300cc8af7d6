package io.dpuledger.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import io.dpuledger.simulator.fleet.SimulatedSession;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The sessions of one target, oldest first. A position stays valid while the clock moves, so that
 * pages neither repeat nor skip a session.
 */
final class SessionListing {
  static final int END = -1;

  private final List<SimulatedSession> oldestFirst;
  private final Duration retention;
  private final Duration longestLife;

  SessionListing(List<SimulatedSession> oldestFirst, Duration retention) {
    this.oldestFirst = oldestFirst;
    this.retention = retention;
    this.longestLife =
        oldestFirst.stream()
            .map(session -> Duration.between(session.createdOn(), session.completedOn()))
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
  }

  /** Some sessions, and the start of the next page: {@link #END} if there is none. */
  record Page(List<SimulatedSession> sessions, int next) {}

  /** At most {@code size} sessions with these tags, from this position on. */
  Page page(int position, int size, Instant now, JsonNode tags) {
    List<SimulatedSession> sessions = new ArrayList<>();
    int next = listedFrom(Math.max(position, firstThatMayBeListed(now)), now, tags);
    while (next != END && sessions.size() < size) {
      sessions.add(oldestFirst.get(next));
      next = listedFrom(next + 1, now, tags);
    }
    return new Page(sessions, next);
  }

  /** The same, newest first, as a moving list: each new session shifts all others by one. */
  Page pageFromNewest(int position, int size, Instant now, JsonNode tags) {
    List<SimulatedSession> newestFirst = new ArrayList<>();
    for (int i = oldestFirst.size() - 1; i >= 0; i--) {
      SimulatedSession session = oldestFirst.get(i);
      if (session.isListedAt(now, retention) && carries(session, tags)) {
        newestFirst.add(session);
      }
    }
    int start = Math.min(position, newestFirst.size());
    int end = Math.min(start + size, newestFirst.size());
    return new Page(newestFirst.subList(start, end), end < newestFirst.size() ? end : END);
  }

  private int listedFrom(int position, Instant now, JsonNode tags) {
    for (int i = position; i < oldestFirst.size(); i++) {
      SimulatedSession session = oldestFirst.get(i);
      if (session.createdOn().isAfter(now)) {
        return END;
      }
      if (session.isListedAt(now, retention) && carries(session, tags)) {
        return i;
      }
    }
    return END;
  }

  /** By bisection: all sessions created earlier are no longer listed. */
  private int firstThatMayBeListed(Instant now) {
    long horizon = now.minus(retention).minus(longestLife).toEpochMilli();
    int low = 0;
    int high = oldestFirst.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (oldestFirst.get(middle).createdMillis() < horizon) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean carries(SimulatedSession session, JsonNode tags) {
    Iterator<Map.Entry<String, JsonNode>> wanted = tags.fields();
    while (wanted.hasNext()) {
      Map.Entry<String, JsonNode> tag = wanted.next();
      if (!tag.getValue().asText().equals(session.setup().tags().get(tag.getKey()))) {
        return false;
      }
    }
    return true;
  }
}
