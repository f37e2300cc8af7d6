package io.dpuledger.observation;

import io.dpuledger.model.SessionObservation;
import java.util.function.Consumer;

/** The sessions of one target, kept apart until its listing is complete. */
public final class TargetSpool implements AutoCloseable, Consumer<SessionObservation> {
  private final RowSpool rows = new RowSpool();

  @Override
  public void accept(SessionObservation seen) {
    rows.add(ObservationRows.row(seen));
  }

  public long sessions() {
    return rows.rows();
  }

  RowSpool rows() {
    return rows;
  }

  @Override
  public void close() {
    rows.close();
  }
}
