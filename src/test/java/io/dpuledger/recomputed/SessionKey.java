package io.dpuledger.recomputed;

import java.time.Instant;

/** What makes a session: ids are reused, so that the id alone does not. */
public record SessionKey(String accountId, String region, String id, Instant createdOn) {
  /** The columns in which every table has it, as one text. */
  static final String SQL =
      "account_id || '/' || region || '/' || session_id || '/' || epoch_us(created_on)";

  @Override
  public String toString() {
    return accountId + "/" + region + "/" + id + "/" + Micros.of(createdOn);
  }
}
