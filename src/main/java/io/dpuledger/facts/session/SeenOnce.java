package io.dpuledger.facts.session;

import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.SessionStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one observation of a session says that counts even if a later one is used for the rest.
 *
 * @param tags null if they were not read
 * @param statementsListed null if statements were not read
 */
public record SeenOnce(
    Instant observedAt,
    String runId,
    boolean hasEnded,
    @Nullable Map<String, String> tags,
    @Nullable Integer statementsListed,
    @Nullable Instant statementsReadAt) {
  static final Comparator<SeenOnce> OLDEST_FIRST =
      Comparator.comparing(SeenOnce::observedAt).thenComparing(SeenOnce::runId);
  static final Comparator<SeenOnce> LEAST_TELLING_FIRST =
      Comparator.<SeenOnce, Boolean>comparing(one -> one.hasEnded()).thenComparing(OLDEST_FIRST);

  static SeenOnce of(SessionObservation one) {
    return new SeenOnce(
        one.observedAt(),
        one.runId(),
        hasEnded(one),
        one.tags(),
        one.statementsListed(),
        one.statementsReadAt());
  }

  static boolean hasEnded(SessionObservation one) {
    return !SessionStatus.isLive(one.status(), one.completedOn());
  }
}
