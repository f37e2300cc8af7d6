package io.dpuledger.collect;

import io.dpuledger.model.CollectionSource;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.Target;
import java.time.Instant;
import java.util.function.Consumer;

/** Where sessions are listed. */
public interface SessionSource {

  /** A listing that was read to its end: when its first and its last answer were given. */
  record Listing(int pages, CollectionSource source, Instant firstAnswer, Instant lastAnswer) {}

  /**
   * Hands over every session of a target, in the order of the answers.
   *
   * @throws TargetException if the listing could not be read to its end
   */
  Listing list(Target target, String runId, Consumer<SessionObservation> sessions);
}
