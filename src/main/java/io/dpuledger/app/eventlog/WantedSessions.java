package io.dpuledger.app.eventlog;

import io.dpuledger.eventlog.file.TextHash;
import io.dpuledger.eventlog.join.LogSpan;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.stream.Stream;

/** The sessions that some logs may be of: by id, or by when they began. */
final class WantedSessions implements Serializable {
  private static final long serialVersionUID = 1;

  /** Longer than a session takes to start, and the difference of clocks. */
  private static final long WINDOW_MILLIS = 3_600_000;

  private final HashSet<Long> ids = new HashSet<>();
  private final long[] starts;

  WantedSessions(Collection<LogSpan> logs) {
    logs.forEach(
        log ->
            Stream.concat(
                    Stream.of(log.claims().sessionInProperty(), log.claims().sessionInCommand()),
                    log.folders().stream())
                .filter(Objects::nonNull)
                .forEach(ids::add));
    starts =
        logs.stream()
            .flatMap(log -> Stream.ofNullable(log.startedAt()))
            .mapToLong(start -> start)
            .sorted()
            .toArray();
  }

  boolean has(String sessionId, long createdAt) {
    int first = Arrays.binarySearch(starts, createdAt - WINDOW_MILLIS);
    int at = first < 0 ? -first - 1 : first;
    return (at < starts.length && starts[at] <= createdAt + WINDOW_MILLIS)
        || ids.contains(TextHash.of(sessionId));
  }

  boolean isEmpty() {
    return starts.length == 0;
  }

  long earliestStart() {
    return starts[0];
  }

  long latestStart() {
    return starts[starts.length - 1];
  }
}
