package io.dpuledger.pricelist;

/** The on-demand rate of a product, with values as in the file. */
record OfferRate(
    String effectiveDate,
    String startingRange,
    String endingRange,
    String unit,
    String price,
    String currency,
    long line) {}
