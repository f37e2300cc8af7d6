package io.dpuledger.pricelist;

/** Why a price from the price list cannot be used in the rate card. */
final class NotUnderstoodException extends Exception {
  NotUnderstoodException(String reason) {
    super(reason);
  }
}
