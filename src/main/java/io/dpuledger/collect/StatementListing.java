package io.dpuledger.collect;

import io.dpuledger.model.StatementObservation;
import java.time.Instant;
import java.util.List;

/** The statements of one session; AWS may have dropped early ones. */
public record StatementListing(Instant readAt, List<StatementObservation> statements) {
  public StatementListing {
    statements = List.copyOf(statements);
  }
}
