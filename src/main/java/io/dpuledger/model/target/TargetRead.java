package io.dpuledger.model.target;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The last attempt, the last stored read, and the last complete listing of a target. */
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
