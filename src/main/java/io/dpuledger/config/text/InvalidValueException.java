package io.dpuledger.config.text;

/** A value of the wrong kind; the reason says why, without location and key. */
public final class InvalidValueException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  public InvalidValueException(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
