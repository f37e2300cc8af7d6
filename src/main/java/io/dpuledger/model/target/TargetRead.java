package io.dpuledger.model.target;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When one target was read: the last attempt, the last one that stored sessions, and the last
 * complete listing.
 */
public record TargetRead(
    TargetCollection lastTry,
    @Nullable TargetCollection lastStored,
    @Nullable TargetCollection lastComplete) {

  public @Nullable Instant lastStoredAt() {
    return lastStored == null ? null : lastStored.finishedAt();
  }

  /** The runs with the corresponding rows of the coverage ledger. */
  public Stream<String> runs() {
    return Stream.of(lastTry, lastStored, lastComplete)
        .filter(Objects::nonNull)
        .map(TargetCollection::runId);
  }

  public Target target() {
    return lastTry.target();
  }
}
