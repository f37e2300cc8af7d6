package io.dpuledger.collect;

import io.dpuledger.model.CollectionSource;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.Target;
import java.util.function.Consumer;

/** Where sessions are listed. */
public interface SessionSource {

  /** How a listing ended that was read to its end. */
  record Listing(int pages, CollectionSource source) {}

  /**
   * Hands over every session of a target, in the order of the answers.
   *
   * @throws TargetException if the listing could not be read to its end
   */
  Listing list(Target target, String runId, Consumer<SessionObservation> sessions);
}
