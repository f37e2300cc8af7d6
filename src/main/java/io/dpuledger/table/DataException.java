package io.dpuledger.table;

/** The lake does not say what it must: a broken file, a broken contract, sums that do not hold. */
public final class DataException extends RuntimeException {
  public DataException(String message) {
    super(message);
  }

  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
