package io.dpuledger.collect;

import io.dpuledger.model.StatementObservation;
import java.time.Instant;
import java.util.List;

/** The statements of one session, as far as it still knows them: early ones may be forgotten. */
public record StatementListing(Instant readAt, List<StatementObservation> statements) {
  public StatementListing {
    statements = List.copyOf(statements);
  }
}
