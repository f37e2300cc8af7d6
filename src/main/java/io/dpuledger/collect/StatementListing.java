package io.dpuledger.collect;

import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.StatementObservation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The statements of one session; AWS may have dropped early ones. */
public record StatementListing(Instant readAt, List<StatementObservation> statements) {
  public StatementListing {
    statements = List.copyOf(statements);
  }

  /** The same under the id that a session has here. */
  public StatementListing of(SessionObservation session) {
    String id = Objects.requireNonNull(session.sessionId());
    return new StatementListing(
        readAt, statements.stream().map(statement -> statement.withSessionId(id)).toList());
  }
}
