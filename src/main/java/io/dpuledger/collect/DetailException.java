package io.dpuledger.collect;

/** A detail of one session could not be read. Its listing is still valid. */
public final class DetailException extends Exception {
  private final Reach reach;

  /** Which sessions of the target the reason is about. */
  public enum Reach {
    /** This one; others may be readable. */
    SESSION,
    /** This one, since AWS denies access to it; others may be readable, or no other. */
    DENIED,
    /** All of them. */
    TARGET
  }

  public DetailException(String message, Reach reach) {
    super(message);
    this.reach = reach;
  }

  public Reach reach() {
    return reach;
  }
}
