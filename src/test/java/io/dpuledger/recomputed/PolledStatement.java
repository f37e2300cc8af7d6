package io.dpuledger.recomputed;

import java.time.Instant;
import java.util.List;

/** One statement as one poll showed it; what AWS left out is null. */
public record PolledStatement(
    SessionKey key,
    Instant observedAt,
    int id,
    String state,
    Instant startedOn,
    Instant completedOn) {

  /** In the order in which {@link #of} takes the values. */
  public static final String SQL =
      """
      SELECT account_id, region, session_id, epoch_us(created_on), epoch_us(observed_at),
             statement_id, state, epoch_us(started_on), epoch_us(completed_on)
      FROM statement_observation
      """;

  public static PolledStatement of(List<String> row) {
    return new PolledStatement(
        new SessionKey(row.get(0), row.get(1), row.get(2), Micros.instant(row.get(3))),
        Micros.instant(row.get(4)),
        Integer.parseInt(row.get(5)),
        row.get(6),
        Micros.instant(row.get(7)),
        Micros.instant(row.get(8)));
  }
}
