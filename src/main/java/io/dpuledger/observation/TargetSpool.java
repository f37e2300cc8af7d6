package io.dpuledger.observation;

import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.StatementObservation;
import java.util.function.Consumer;

/** The observations of one target, kept separate until its listing is complete. */
public final class TargetSpool implements AutoCloseable {
  private final Spool<SessionObservation> sessions = new Spool<>();
  private final Spool<StatementObservation> statements = new Spool<>();
  private final DuplicateObservations repeated = new DuplicateObservations();

  public void add(SessionObservation seen) {
    sessions.add(seen);
    repeated.add(seen);
  }

  public void add(StatementObservation seen) {
    statements.add(seen);
  }

  /** How many sessions were observed, each counted once. */
  public long sessions() {
    return sessions.size() - repeated.superseded().cardinality();
  }

  public long statements() {
    return statements.size();
  }

  /** Passes on each session once, as last observed. */
  public void forEachSession(Consumer<SessionObservation> reader) {
    var superseded = repeated.superseded();
    int[] row = {0};
    sessions.forEach(
        seen -> {
          if (!superseded.get(row[0]++)) {
            reader.accept(seen);
          }
        });
  }

  void forEachStatement(Consumer<StatementObservation> reader) {
    statements.forEach(reader);
  }

  @Override
  public void close() {
    sessions.close();
    statements.close();
    repeated.close();
  }
}
