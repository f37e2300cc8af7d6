package io.dpuledger.pricelist;

/** One on-demand price of a product, with values as in the file; missing ones are empty. */
record OfferRow(OfferProduct product, OfferRate rate) {
  String sku() {
    return product.sku();
  }
}
