package io.dpuledger.collect;

/** A detail of one session could not be read. Its listing is still valid. */
public final class DetailException extends Exception {
  private final boolean forAll;

  DetailException(String message, boolean forAll) {
    super(message);
    this.forAll = forAll;
  }

  /** Whether requests for other sessions of the target would fail, too. */
  public boolean isForAll() {
    return forAll;
  }
}
