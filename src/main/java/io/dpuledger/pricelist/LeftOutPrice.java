package io.dpuledger.pricelist;

/** A price of sessions that was not understood, and why. Texts are as the file has them. */
public record LeftOutPrice(String sku, long line, String reason) {}
