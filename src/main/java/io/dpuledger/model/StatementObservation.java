package io.dpuledger.model;

import io.dpuledger.model.target.Target;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a statement of a session ran, as observed at one instant. Never its code or output. */
public record StatementObservation(
    Target target,
    String sessionId,
    @Nullable Instant createdOn,
    Instant observedAt,
    int statementId,
    @Nullable String state,
    @Nullable Instant startedOn,
    @Nullable Instant completedOn)
    implements Serializable {
  public StatementObservation withSessionId(String id) {
    return new StatementObservation(
        target, id, createdOn, observedAt, statementId, state, startedOn, completedOn);
  }
}
