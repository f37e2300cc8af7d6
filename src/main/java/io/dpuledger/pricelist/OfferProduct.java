package io.dpuledger.pricelist;

/** A product with its SKU, with values as in the file. */
record OfferProduct(
    String sku, String regionCode, String usageType, String operation, String group, long line) {
  /** The operation for interactive sessions. */
  boolean isOfSessions() {
    return operation.equals("GlueInteractiveSession");
  }
}
