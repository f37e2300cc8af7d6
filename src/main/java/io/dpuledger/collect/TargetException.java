package io.dpuledger.collect;

import io.dpuledger.model.target.CollectionOutcome;
import io.dpuledger.model.target.CollectionSource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A target could not be read. Other targets continue. */
public final class TargetException extends RuntimeException {
  private final CollectionOutcome outcome;
  private final int pages;
  private final CollectionSource source;
  private final @Nullable Instant answeredAt;

  public TargetException(
      CollectionOutcome outcome,
      int pages,
      CollectionSource source,
      @Nullable Instant answeredAt,
      String message,
      @Nullable Throwable cause) {
    super(message, cause);
    this.outcome = outcome;
    this.pages = pages;
    this.source = source;
    this.answeredAt = answeredAt;
  }

  public CollectionOutcome outcome() {
    return outcome;
  }

  /** Pages read before it failed. */
  public int pages() {
    return pages;
  }

  /** When the server failed the call, by its own clock; null if it never answered. */
  public @Nullable Instant answeredAt() {
    return answeredAt;
  }

  public CollectionSource source() {
    return source;
  }
}
