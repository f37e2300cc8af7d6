package io.dpuledger.table;

/** The lake is inconsistent: a damaged file, a violated contract, or sums that do not match. */
public final class DataException extends RuntimeException {
  public DataException(String message) {
    super(message);
  }

  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
