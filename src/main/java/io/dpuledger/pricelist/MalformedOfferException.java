package io.dpuledger.pricelist;

/** A line of an offer file is not of the shape that AWS documents. */
final class MalformedOfferException extends RuntimeException {
  private final long line;

  MalformedOfferException(long line, String problem) {
    super(problem);
    this.line = line;
  }

  long line() {
    return line;
  }
}
