package io.dpuledger.pricelist;

/** Why a price of the price list does not become one of the rate card. */
final class NotUnderstoodException extends Exception {
  NotUnderstoodException(String reason) {
    super(reason);
  }
}
