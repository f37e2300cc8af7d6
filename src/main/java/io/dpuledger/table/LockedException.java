package io.dpuledger.table;

/** Another run is using the lake. */
public final class LockedException extends RuntimeException {
  public LockedException(String message) {
    super(message);
  }
}
