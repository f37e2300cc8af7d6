package io.dpuledger.collect;

import io.dpuledger.model.CollectionOutcome;
import io.dpuledger.model.CollectionSource;

/** A target could not be read. Stops this target and no other. */
public final class TargetException extends RuntimeException {
  private final CollectionOutcome outcome;
  private final int pages;
  private final CollectionSource source;

  public TargetException(
      CollectionOutcome outcome,
      int pages,
      CollectionSource source,
      String message,
      Throwable cause) {
    super(message, cause);
    this.outcome = outcome;
    this.pages = pages;
    this.source = source;
  }

  public CollectionOutcome outcome() {
    return outcome;
  }

  /** Pages read before it failed. */
  public int pages() {
    return pages;
  }

  public CollectionSource source() {
    return source;
  }
}
