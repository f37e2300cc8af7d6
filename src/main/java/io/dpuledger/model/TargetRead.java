package io.dpuledger.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the readings of one target: its last try, when its sessions were last stored,
 * and its last complete listing.
 */
public record TargetRead(
    TargetCollection lastTry,
    @Nullable Instant lastStoredAt,
    @Nullable TargetCollection lastComplete) {

  public Target target() {
    return lastTry.target();
  }
}
