package io.dpuledger.recomputed;

import java.time.Instant;
import java.util.List;

/** One try of one run to list one target, and what came of it. */
public record Listing(
    String accountId, String region, String runId, Instant startedAt, String outcome) {

  /** In the order in which {@link #of} takes the values. */
  public static final String SQL =
      "SELECT account_id, region, run_id, epoch_us(started_at), outcome FROM collection";

  public static Listing of(List<String> row) {
    return new Listing(row.get(0), row.get(1), row.get(2), Micros.instant(row.get(3)), row.get(4));
  }

  boolean isOfTargetOf(SessionKey key) {
    return accountId.equals(key.accountId()) && region.equals(key.region());
  }

  boolean isComplete() {
    return outcome.equals("COMPLETE");
  }

  /** Whether its sessions were stored, all of them or the latest. */
  boolean hasRead() {
    return isComplete() || outcome.equals("RECENT");
  }
}
