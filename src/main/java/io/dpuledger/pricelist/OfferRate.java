package io.dpuledger.pricelist;

/** What a product costs on demand, in the words of the file. */
record OfferRate(
    String effectiveDate,
    String startingRange,
    String endingRange,
    String unit,
    String price,
    String currency,
    long line) {}
