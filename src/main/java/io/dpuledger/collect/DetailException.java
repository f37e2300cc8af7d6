package io.dpuledger.collect;

/** Something about one session could not be read. Its listing is good all the same. */
public final class DetailException extends Exception {
  private final boolean forAll;

  DetailException(String message, boolean forAll) {
    super(message);
    this.forAll = forAll;
  }

  /** Whether it is of no use to ask for other sessions of the target. */
  public boolean isForAll() {
    return forAll;
  }
}
