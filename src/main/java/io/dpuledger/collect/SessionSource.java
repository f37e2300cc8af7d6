package io.dpuledger.collect;

import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.target.CollectionSource;
import io.dpuledger.model.target.Target;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where sessions are listed. Targets may be listed at the same time. */
public interface SessionSource {

  /** A listing that was read to its end: when its first and its last answer were given. */
  record Listing(int pages, CollectionSource source, Instant firstAnswer, Instant lastAnswer) {}

  /** The targets to read, each once. */
  List<Target> targets();

  /**
   * Hands over every session of a target, in the order of the answers. A session that was on two
   * pages is handed over twice: lists are not snapshots, and a list can have to begin again.
   *
   * @throws TargetException if the listing could not be read to its end
   */
  Listing list(Target target, String runId, Consumer<SessionObservation> sessions);

  /** The way to what the listing of a target does not tell, if there is one. */
  default Optional<SessionDetails> details(Target target) {
    return Optional.empty();
  }
}
