package io.dpuledger.collect;

import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.target.CollectionSource;
import io.dpuledger.model.target.ReadCounts;
import io.dpuledger.model.target.Target;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A source of session listings. Targets may be listed concurrently. */
public interface SessionSource {

  /** A complete listing: when its first and its last answer were given. */
  record Listing(int pages, CollectionSource source, Instant firstAnswer, Instant lastAnswer) {}

  /** The targets to read, each once. */
  List<Target> targets();

  /**
   * Passes on every session of a target, in order. A session on two pages is passed on twice:
   * listings are not snapshots, and a listing may have to start over.
   *
   * @throws TargetException if the listing could not be completed
   */
  Listing list(Target target, String runId, Consumer<SessionObservation> sessions);

  /** What reading a target has taken so far. */
  default ReadCounts counts(Target target) {
    return ReadCounts.NONE;
  }

  /** Access to details that the listing of a target does not contain, if available. */
  default Optional<SessionDetails> details(Target target) {
    return Optional.empty();
  }
}
