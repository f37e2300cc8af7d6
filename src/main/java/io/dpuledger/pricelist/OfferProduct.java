package io.dpuledger.pricelist;

/** What AWS sells under a SKU, in the words of the file. */
record OfferProduct(
    String sku, String regionCode, String usageType, String operation, String group, long line) {
  /** Of all that Glue does, interactive sessions. */
  boolean isOfSessions() {
    return operation.equals("GlueInteractiveSession");
  }
}
