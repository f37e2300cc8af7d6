package io.dpuledger.pricelist;

/** A file is not an AWS price list. Says where, what is wrong and what to do. */
public final class PriceListException extends RuntimeException {
  PriceListException(String message) {
    super(message);
  }
}
