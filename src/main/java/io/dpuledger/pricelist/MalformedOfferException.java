package io.dpuledger.pricelist;

/** A line of an offer file does not have the format documented by AWS. */
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
