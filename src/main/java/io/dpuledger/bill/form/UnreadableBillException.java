package io.dpuledger.bill.form;

/**
 * A file of a bill that cannot be read as one. The message says why and what to do, and completes a
 * sentence that starts with the name of the file.
 */
public final class UnreadableBillException extends RuntimeException {
  public UnreadableBillException(String message) {
    super(message);
  }
}
