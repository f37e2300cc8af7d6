package io.dpuledger.pricelist;

/** One on-demand price of a product, in the words of the file; what is missing is empty. */
record OfferRow(OfferProduct product, OfferRate rate) {
  String sku() {
    return product.sku();
  }
}
