package io.dpuledger.pricelist;

/** A session price that was not understood, and why. Texts are as in the file. */
public record LeftOutPrice(String sku, long line, String reason) {}
